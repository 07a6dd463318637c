#include "ui/rules/ruleform.h"
#include "models/facts/words.h"
#include "ui/rules/rulewords.h"
#include "ui/shell/style.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/labels.h"
#include "ui/words/reasontext.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace rostrum {

namespace {
QString key(const char* latin) { return QString::fromLatin1(latin); }

QString writtenAt(const QJsonObject& json, const char* name) { return json.value(QLatin1String(name)).toString(); }

QString factorText(const QJsonValue& value)
{
    if (!value.isObject())
        return value.toString();
    const QJsonObject f = value.toObject();
    return thresholdText({f.value(QLatin1String("num")).toInteger(), f.value(QLatin1String("den")).toInteger()});
}
} // namespace

RuleForm::RuleForm(QWidget* parent) : QWidget(parent), m_form(new FieldGrid)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    addLine("name", tr("Name"));
    addLine("code", tr("Code"), tr("short and lasting: title-40-2"));
    addLine("authority", tr("Authority"));
    addLine("document_number", tr("Document number"));
    addLine("valid_from", tr("Holds from"), QStringLiteral("2027-01-01"));
    addLine("valid_to", tr("Holds until"), tr("open"));
    auto* scopes = new QWidget;
    m_scopeRows = new QVBoxLayout(scopes);
    m_scopeRows->setContentsMargins(0, 0, 0, 0);
    m_scopeRows->setSpacing(metrics::grid);
    m_addScope = new LinkButton(tr("Add: for whom"));
    m_addScope->setObjectName(QStringLiteral("rule.addScope"));
    m_addScope->setAccessibleName(m_addScope->text());
    m_scopeRows->addWidget(m_addScope, 0, Qt::AlignLeft);
    connect(m_addScope, &LinkButton::clicked, this, [this] {
        addScope({});
        Q_EMIT edited();
    });
    m_form->addRow(tr("For whom"), scopes);
    auto* credits = new QWidget;
    auto* rows = new QVBoxLayout(credits);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::grid);
    m_creditBox = new FormField(credits, QStringLiteral("rule.credits"));
    m_form->addRow(tr("What counts"), m_creditBox);
    addCredit("attendance", tr("attendance"));
    addCredit("outside", tr("outside hours"));
    addCredit("teaching", tr("teaching"));
}

void RuleForm::addLine(const char* name, const QString& label, const QString& hint)
{
    auto* edit = new QLineEdit;
    edit->setPlaceholderText(hint);
    edit->setAccessibleName(label);
    connect(edit, &QLineEdit::textEdited, this, &RuleForm::edited);
    auto* field = new FormField(edit, QStringLiteral("rule.") + key(name));
    m_form->addRow(label, field);
    m_fields.insert(key(name), field);
    if (!focusProxy())
        setFocusProxy(edit);
}

void RuleForm::addScope(const QJsonObject& scope)
{
    QList<std::pair<QString, QString>> grades{{tr("any grade"), QString()}};
    for (const Word& word : words::titleGrade)
        grades.append({wordTitle(words::titleGrade, key(word.key)), key(word.key)});
    Scope row{new QWidget, choiceBox(grades), new QLineEdit(writtenAt(scope, "post_category")),
              new QLineEdit(writtenAt(scope, "title_series"))};
    chooseKey(row.grade, writtenAt(scope, "title_grade"));
    row.post->setPlaceholderText(tr("any post"));
    row.series->setPlaceholderText(tr("any title series"));
    row.grade->setAccessibleName(tr("Title grade"));
    row.post->setAccessibleName(tr("Post category"));
    row.series->setAccessibleName(tr("Title series"));
    row.grade->setObjectName(QStringLiteral("scope.grade"));
    row.post->setObjectName(QStringLiteral("scope.post"));
    row.series->setObjectName(QStringLiteral("scope.series"));
    auto* line = new QHBoxLayout(row.row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::grid);
    auto* remove = new LinkButton(tr("Remove"));
    remove->setAccessibleName(tr("Remove this group of people"));
    line->addWidget(row.grade, 2);
    line->addWidget(row.post, 2);
    line->addWidget(row.series, 2);
    line->addWidget(remove);
    connect(row.grade, &QComboBox::currentIndexChanged, this, &RuleForm::edited);
    connect(row.post, &QLineEdit::textEdited, this, &RuleForm::edited);
    connect(row.series, &QLineEdit::textEdited, this, &RuleForm::edited);
    connect(remove, &LinkButton::clicked, this, [this, gone = row.row] {
        m_scopes.removeIf([&](const Scope& s) { return s.row == gone; });
        gone->hide();
        gone->deleteLater();
        Q_EMIT edited();
    });
    m_scopeRows->insertWidget(int(m_scopes.size()), row.row);
    m_scopes.append(row);
}

void RuleForm::addCredit(const char* kind, const QString& title)
{
    Credit credit{key(kind), new QCheckBox(title), new QLineEdit, new QLineEdit};
    credit.on->setAccessibleName(title);
    credit.on->setObjectName(QStringLiteral("credit.") + credit.kind);
    credit.factor->setObjectName(QStringLiteral("credit.factor.") + credit.kind);
    credit.cap->setObjectName(QStringLiteral("credit.cap.") + credit.kind);
    credit.factor->setPlaceholderText(tr("factor: 1"));
    credit.cap->setPlaceholderText(tr("no limit a year"));
    credit.factor->setAccessibleName(tr("Hours counted for one hour of: %1").arg(title));
    credit.cap->setAccessibleName(tr("At most so many hours a year of: %1").arg(title));
    auto* line = new QHBoxLayout;
    line->setSpacing(metrics::grid);
    credit.on->setMinimumWidth(110);
    line->addWidget(credit.on);
    line->addWidget(credit.factor, 1);
    line->addWidget(credit.cap, 1);
    static_cast<QVBoxLayout*>(m_creditBox->field()->layout())->addLayout(line);
    connect(credit.on, &QCheckBox::toggled, this, [factor = credit.factor, cap = credit.cap](bool on) {
        factor->setEnabled(on);
        cap->setEnabled(on);
    });
    connect(credit.on, &QCheckBox::clicked, this, &RuleForm::edited);
    connect(credit.factor, &QLineEdit::textEdited, this, &RuleForm::edited);
    connect(credit.cap, &QLineEdit::textEdited, this, &RuleForm::edited);
    m_credits.append(credit);
}

// None in the rule: attendance and outside hours as they are, which is what the first two ticks say.
void RuleForm::showCredits(const QJsonArray& credits)
{
    for (const Credit& credit : std::as_const(m_credits)) {
        QJsonObject found;
        for (const QJsonValue& row : credits)
            if (writtenAt(row.toObject(), "kind") == credit.kind)
                found = row.toObject();
        const bool usual = credits.isEmpty() && credit.kind != QStringLiteral("teaching");
        credit.on->setChecked(usual || !found.isEmpty());
        credit.factor->setText(found.isEmpty() ? QString() : factorText(found.value(QLatin1String("factor"))));
        credit.cap->setText(writtenAt(found, "cap"));
        credit.factor->setEnabled(credit.on->isChecked());
        credit.cap->setEnabled(credit.on->isChecked());
    }
}

void RuleForm::show(const RuleDraft& draft, bool fresh)
{
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        static_cast<QLineEdit*>(field.value()->field())
            ->setText(writtenAt(draft.json(), field.key().toLatin1().constData()));
        field.value()->setReason({});
    }
    m_form->setRowVisible(m_fields.value(key("code")), fresh);
    for (const Scope& scope : std::as_const(m_scopes)) {
        scope.row->hide();
        scope.row->deleteLater();
    }
    m_scopes.clear();
    for (const QJsonValue& scope : draft.json().value(QLatin1String("applies_to")).toArray())
        addScope(scope.toObject());
    showCredits(draft.json().value(QLatin1String("credits")).toArray());
    m_creditBox->setReason({});
}

QString RuleForm::text(const char* name) const
{
    return static_cast<QLineEdit*>(m_fields.value(key(name))->field())->text().trimmed();
}

void RuleForm::write(RuleDraft& draft) const
{
    const auto orNull = [](const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    for (const char* name : {"name", "code"})
        draft.set(name, text(name));
    for (const char* name : {"authority", "document_number", "valid_from", "valid_to"})
        draft.set(name, orNull(text(name)));
    QJsonArray scopes;
    for (const Scope& scope : m_scopes)
        scopes.append(QJsonObject{{key("title_grade"), orNull(scope.grade->currentData().toString())},
                                  {key("post_category"), orNull(scope.post->text().trimmed())},
                                  {key("title_series"), scope.series->text().trimmed()}});
    draft.set("applies_to", scopes);
    QJsonArray credits;
    bool usual = true; // nothing is said where nothing differs
    for (const Credit& credit : m_credits) {
        const QString factor = credit.factor->text().trimmed(), cap = credit.cap->text().trimmed();
        const bool on = credit.on->isChecked();
        usual = usual && on == (credit.kind != QStringLiteral("teaching")) &&
                (!on || ((factor.isEmpty() || factor == QStringLiteral("1")) && cap.isEmpty()));
        if (on)
            credits.append(QJsonObject{{key("kind"), credit.kind},
                                       {key("factor"), factor.isEmpty() ? QStringLiteral("1") : factor},
                                       {key("cap"), orNull(cap)}});
    }
    draft.set("credits", usual ? QJsonArray() : credits);
}

bool RuleForm::setProblem(const QString& problem, const QString& about)
{
    QString blamed;
    if (problem == QStringLiteral("no_name") || problem == QStringLiteral("no_code"))
        blamed = problem.mid(3);
    else if (problem == QStringLiteral("dates"))
        blamed = QDate::fromString(text("valid_from"), Qt::ISODate).isValid() ? key("valid_to") : key("valid_from");
    const bool credit =
        std::any_of(m_credits.begin(), m_credits.end(), [&](const Credit& c) { return c.kind == about; }) &&
        !problem.isEmpty();
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field)
        field.value()->setReason(field.key() == blamed ? ruleProblemText(problem, about) : QString());
    m_creditBox->setReason(credit ? tr("A factor or a limit is no number above zero.") : QString());
    return credit || !blamed.isEmpty();
}

} // namespace rostrum
