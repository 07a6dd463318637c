#include "ui/tables/rowdialog.h"
#include "models/facts/rows.h"
#include "ui/desk/desk.h"
#include "ui/tables/factmodel.h"
#include "ui/widgets/banner.h"
#include "ui/words/errortext.h"
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rostrum {

namespace {
class RowDialog : public QDialog {
public:
    RowDialog(Desk& desk, const FactTable& table, QWidget* parent) : QDialog(parent), m_desk(desk), m_table(table)
    {
        setObjectName(QStringLiteral("rowDialog"));
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowModality(Qt::WindowModal);
        setWindowTitle(QCoreApplication::translate("RowDialog", "Add to %1").arg(tableTitle(table)));
        auto* column = new QVBoxLayout(this);
        m_problem = new Banner;
        m_problem->setSentence(Mark::None, {});
        column->addWidget(m_problem);
        auto* form = new QFormLayout;
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        for (const Column& field : table.columns)
            if (field.place != Place::Companion && field.kind != Kind::Answers)
                addField(form, field);
        column->addLayout(form);
        auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
        m_accept = buttons->addButton(QCoreApplication::translate("RowDialog", "Add"), QDialogButtonBox::AcceptRole);
        m_accept->setObjectName(QStringLiteral("accept"));
        column->addWidget(buttons);
        connect(buttons, &QDialogButtonBox::accepted, this, [this] { write(); });
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        resize(440, sizeHint().height());
    }

private:
    void addField(QFormLayout* form, const Column& column)
    {
        const QString label = columnTitle(column) + (column.required ? QStringLiteral(" *") : QString());
        QWidget* edit = nullptr;
        if (!column.words.empty()) {
            auto* box = new QComboBox;
            box->addItem(QString(), QString());
            for (const Word& word : column.words)
                box->addItem(wordTitle(column.words, QString::fromLatin1(word.key)), QString::fromLatin1(word.key));
            edit = box;
        } else {
            auto* line = new QLineEdit;
            if (column.kind == Kind::Day)
                line->setPlaceholderText(QStringLiteral("2026-10-22"));
            else if (column.kind == Kind::Moment)
                line->setPlaceholderText(QStringLiteral("2026-10-22 14:00"));
            edit = line;
        }
        edit->setObjectName(QString::fromLatin1(column.key));
        edit->setAccessibleName(columnTitle(column));
        form->addRow(label, edit);
        m_edits.append({QString::fromLatin1(column.key), edit});
    }

    FieldValues values() const
    {
        FieldValues values;
        for (const auto& [key, edit] : m_edits) {
            const auto* box = qobject_cast<QComboBox*>(edit);
            const QString value = box ? box->currentData().toString() : static_cast<QLineEdit*>(edit)->text().trimmed();
            if (!value.isEmpty())
                values.emplace_back(key, value);
        }
        return values;
    }

    void write()
    {
        m_accept->setEnabled(false);
        Desk::Write write;
        const FieldValues given = values();
        write.label = {QStringLiteral("add"),
                       {QString::fromLatin1(m_table.key), given.empty() ? QString() : given.front().second}};
        write.work = [table = &m_table, given](Change& change) -> Result<void> {
            ROSTRUM_TRY(id, addRow(change, *table, given));
            const RowTitle title = rowTitle(change.db(), QString::fromLatin1(table->table), id);
            change.label.arguments = {QString::fromLatin1(table->key), title.title.isEmpty() ? title.key : title.title};
            return {};
        };
        write.done = [this](const ChangeNotice&) { accept(); };
        write.failed = [this](const Error& error) {
            m_problem->setSentence(Mark::NotMet, errorText(ofTable(m_table, error)));
            m_accept->setEnabled(true);
        };
        m_desk.write(this, std::move(write));
    }

    Desk& m_desk;
    const FactTable& m_table;
    Banner* m_problem;
    QPushButton* m_accept;
    QList<std::pair<QString, QWidget*>> m_edits;
};
} // namespace

void askForRow(Desk& desk, const FactTable& table, QWidget* parent) { (new RowDialog(desk, table, parent))->open(); }

} // namespace rostrum
