#include "ui/shell/palette.h"
#include "ui/shell/style.h"
#include "ui/shell/theme.h"
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace rostrum {

namespace {

constexpr int perProvider = 8;
enum { KindRole = Qt::UserRole, SubtitleRole, GlyphRole, PlaceRole };

class HitDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, 32}; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens();
        const QRect r = option.rect;
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(r, t.selection);
            painter->fillRect(QRect(r.topLeft(), QSize(3, r.height())), t.accent);
        }
        paintGlyph(painter, QRectF(r.x() + 12, r.center().y() - 7, 16, 16), Glyph(index.data(GlyphRole).toInt()),
                   t.second);
        painter->setFont(font(Type::Body));
        painter->setPen(t.text);
        const QString title = index.data(Qt::DisplayRole).toString();
        painter->drawText(r.adjusted(38, 0, -90, 0), Qt::AlignVCenter, title);
        const int x = 38 + painter->fontMetrics().horizontalAdvance(title) + 10;
        painter->setFont(font(Type::Caption));
        painter->setPen(t.second);
        painter->drawText(r.adjusted(x, 0, -90, 0), Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data(SubtitleRole).toString(), Qt::ElideRight,
                                                            std::max(0, r.width() - x - 90)));
        painter->drawText(r.adjusted(0, 0, -12, 0), Qt::AlignVCenter | Qt::AlignRight, index.data(KindRole).toString());
    }
};

} // namespace

bool matchesAllWords(const QString& text, const QString& where)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return where.contains(word, Qt::CaseInsensitive); });
}

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window), m_input(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("palette"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_input);
    column->addWidget(m_list);
    m_input->addAction(icon(Glyph::Search), QLineEdit::LeadingPosition);
    m_input->setObjectName(QStringLiteral("paletteInput"));
    m_input->setFixedHeight(metrics::field + 2);
    m_input->installEventFilter(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { run(m_list->row(item)); });
    retranslate();
    hide();
}

void CommandPalette::addProvider(PaletteProvider* provider)
{
    m_providers.append(provider);
    m_hits.append(QList<PaletteHit>());
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Find"));
    m_input->setPlaceholderText(tr("Find people, pages, actions"));
    m_input->setAccessibleName(tr("Find people, pages, actions"));
    m_list->setAccessibleName(tr("Found"));
}

void CommandPalette::open(const QRect& field)
{
    m_before = QApplication::focusWidget();
    const int width = std::min(std::max(field.width(), 420), parentWidget()->width() - 24);
    const int right = std::min(field.right() + 1, parentWidget()->width() - 12);
    setGeometry(right - width, field.y(), width, std::min(420, parentWidget()->height() - field.y() - 40));
    m_input->clear();
    search();
    QFrame::show();
    raise();
    m_input->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::search()
{
    const quint64 question = ++m_question;
    const QString text = m_input->text().trimmed();
    for (int i = 0; i < m_providers.size(); ++i) {
        m_providers[i]->search(text, [self = QPointer(this), question, i](QList<PaletteHit> hits) {
            // The officer has typed on, or the window is gone.
            if (!self || self->m_question != question)
                return;
            self->show(i, hits);
        });
    }
}

void CommandPalette::show(int provider, const QList<PaletteHit>& hits)
{
    m_hits[provider] = hits.mid(0, perProvider);
    m_list->clear();
    for (int p = 0; p < m_hits.size(); ++p) {
        for (int i = 0; i < m_hits[p].size(); ++i) {
            const PaletteHit& hit = m_hits[p][i];
            auto* item = new QListWidgetItem(hit.title, m_list);
            item->setData(KindRole, hit.kind);
            item->setData(SubtitleRole, hit.subtitle);
            item->setData(GlyphRole, int(hit.glyph));
            item->setData(PlaceRole, QPoint(p, i));
            item->setData(Qt::AccessibleTextRole, QStringList{hit.title, hit.subtitle, hit.kind}.join(u' '));
        }
    }
    m_list->setCurrentRow(0);
}

QStringList CommandPalette::titles() const
{
    QStringList result;
    for (int row = 0; row < m_list->count(); ++row)
        result.append(m_list->item(row)->text());
    return result;
}

void CommandPalette::run(int row)
{
    const QListWidgetItem* item = m_list->item(row);
    if (!item)
        return;
    const QPoint place = item->data(PlaceRole).toPoint();
    // Copied: running may change the hits.
    const auto action = m_hits[place.x()][place.y()].action;
    close();
    if (action)
        action();
}

void CommandPalette::close()
{
    ++m_question;
    if (isHidden())
        return;
    hide();
    if (m_before)
        m_before->setFocus();
    else if (QWidget* next = window()->focusWidget())
        next->clearFocus(); // Qt's next best is nobody's choice
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_input && event->type() == QEvent::FocusOut) {
        close();
    } else if (watched == m_input && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Escape:
            close();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            run(m_list->currentRow());
            return true;
        case Qt::Key_Down:
            m_list->setCurrentRow(std::min(m_list->currentRow() + 1, m_list->count() - 1));
            return true;
        case Qt::Key_Up:
            m_list->setCurrentRow(std::max(m_list->currentRow() - 1, 0));
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().page);
    painter.setPen(tokens().controlEdge);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace rostrum
