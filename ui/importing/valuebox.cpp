#include "ui/importing/valuebox.h"
#include "models/base/decimal.h"
#include "models/base/text.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>
#include <QWheelEvent>

namespace rostrum {

namespace {
constexpr int kAllShown = 200; // with more of them the others are found by typing
constexpr size_t kProposed = 50;
} // namespace

ValueBox::ValueBox(QWidget* parent) : QComboBox(parent), m_proposed(new QStringListModel(this))
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(4);
    setMaxVisibleItems(16);
    setFont(rostrum::font(Type::Caption));
    connect(this, &QComboBox::activated, this, [this](int at) {
        if (itemData(at).toString() != m_question.to)
            Q_EMIT chosen(itemData(at).toString());
        else
            showChosen();
    });
    connect(lineEdit(), &QLineEdit::editingFinished, this, &ValueBox::takeTyped);
    connect(lineEdit(), &QLineEdit::textEdited, this, &ValueBox::propose);
    auto* completer = new QCompleter(m_proposed, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // propose() has chosen and ordered them
    setCompleter(completer);
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this, [this] { takeTyped(); });
}

QString ValueBox::titleOf(const QString& value) const
{
    for (const ValueCandidate& candidate : *m_candidates)
        if (candidate.value == value)
            return candidate.title;
    return value;
}

void ValueBox::setQuestion(const ValueGroup& group, const ValueQuestion& question)
{
    const bool same = m_candidates && m_kind == group.kind && m_question.from == question.from &&
                      m_question.likely == question.likely && m_question.makes == question.makes &&
                      m_candidates->size() == group.candidates->size();
    m_candidates = group.candidates;
    m_question = question;
    m_kind = group.kind;
    m_scale = group.scale;
    if (!same)
        fill();
    showChosen();
}

void ValueBox::fill()
{
    const QSignalBlocker blocker(this);
    clear();
    std::vector<bool> shown(m_candidates->size());
    const auto add = [&](size_t at) {
        addItem((*m_candidates)[at].title, (*m_candidates)[at].value);
        shown[at] = true;
    };
    for (const int at : m_question.likely)
        add(size_t(at));
    if (!m_question.ambiguous && m_candidates->size() <= kAllShown && size_t(count()) < m_candidates->size()) {
        if (count())
            insertSeparator(count());
        for (size_t i = 0; i < m_candidates->size(); ++i)
            if (!shown[i])
                add(i);
    }
    if (count())
        insertSeparator(count());
    addItem(m_question.makes ? tr("Make “%1”").arg(m_question.from) : tr("Leave open"), QString());
    int widest = 0;
    for (int i = 0; i < count(); ++i)
        widest = std::max(widest, fontMetrics().horizontalAdvance(itemText(i)));
    view()->setMinimumWidth(std::clamp(widest + 36, 96, 420));
    setAccessibleName(tr("What “%1” means").arg(m_question.from));
}

// Open: what to do stands in the field, with a red edge. A proposal stands there too, for the officer to take.
void ValueBox::showChosen()
{
    const QSignalBlocker blocker(this);
    setCurrentIndex(-1);
    const QString title = m_question.to.isEmpty() ? QString() : titleOf(m_question.to);
    setEditText(title);
    lineEdit()->setCursorPosition(0);
    const int likely = int(m_question.likely.size());
    lineEdit()->setPlaceholderText(!m_question.proposal.isEmpty() ? tr("%1 ?", "a proposal").arg(m_question.proposal)
                                   : m_question.makes             ? tr("new")
                                   : m_question.ambiguous && likely > 1
                                       ? tr("1 of %1…", "people to choose among").arg(likely)
                                       : tr("Choose…"));
    setRefused(this, m_question.isOpen());
    setToolTip(title);
    setAccessibleDescription(!title.isEmpty()                ? title
                             : m_question.proposal.isEmpty() ? lineEdit()->placeholderText()
                                                             : tr("%1 is proposed").arg(m_question.proposal));
}

// By what stands in the title, or by pinyin and initials; the best match first.
std::vector<int> ValueBox::matching(const QString& typed) const
{
    std::vector<std::pair<int, int>> found;
    const TypedText letters(typed);
    if (letters.isEmpty())
        return {};
    for (size_t i = 0; i < m_candidates->size(); ++i) {
        const ValueCandidate& candidate = (*m_candidates)[i];
        const int at = int(foldText(candidate.title).indexOf(letters.folded()));
        ReadingMatch match = at == 0 ? ReadingMatch::Exact : at > 0 ? ReadingMatch::Inside : ReadingMatch::None;
        if (match != ReadingMatch::Exact && candidate.reading)
            match = std::min(match, candidate.reading->match(letters));
        if (match != ReadingMatch::None)
            found.emplace_back(int(match), int(i));
    }
    std::stable_sort(found.begin(), found.end(), [](auto a, auto b) { return a.first < b.first; });
    std::vector<int> best;
    for (const auto& [match, at] : found)
        best.push_back(at);
    return best;
}

void ValueBox::propose(const QString& typed)
{
    QStringList titles;
    for (const int at : m_candidates ? matching(typed) : std::vector<int>())
        if (titles.size() < qsizetype(kProposed))
            titles << (*m_candidates)[size_t(at)].title;
    m_proposed->setStringList(titles);
}

void ValueBox::takeTyped()
{
    const QString typed = currentText().trimmed();
    if (!m_candidates || typed == (m_question.to.isEmpty() ? QString() : titleOf(m_question.to)))
        return;
    QString value;
    if (m_kind == Kind::Score) {
        const DecimalParse parse = parseDecimal(typed.toStdString(), kScoreDecimals);
        if (parse.value && *parse.value >= 0 && *parse.value <= m_scale)
            value = formatShortest(*parse.value, kScoreDecimals);
    }
    for (const ValueCandidate& candidate : *m_candidates)
        if (foldText(candidate.title) == foldText(typed) || candidate.value == typed)
            value = candidate.value;
    // lhy for the only 林海燕; where several fit, the officer chooses.
    if (const std::vector<int> fit = value.isEmpty() ? matching(typed) : std::vector<int>(); fit.size() == 1)
        value = (*m_candidates)[size_t(fit.front())].value;
    if (value.isEmpty() && !typed.isEmpty())
        return showChosen(); // nothing here is called so
    if (value != m_question.to)
        Q_EMIT chosen(value);
}

void ValueBox::wheelEvent(QWheelEvent* event) { event->ignore(); } // it scrolls the panel

} // namespace rostrum
