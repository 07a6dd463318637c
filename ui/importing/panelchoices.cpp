// What the officer chooses in the panel; each is checked at once.
#include "ui/importing/importpage.h"
#include "ui/importing/importpanel.h"
#include "ui/importing/readingpart.h"
#include "ui/importing/rowpart.h"
#include "ui/importing/scalepart.h"
#include "ui/importing/sharedpart.h"
#include "ui/importing/valuepart.h"

namespace rostrum {

void ImportPage::choose(const std::function<void(ImportChoices&)>& change)
{
    ImportChoices choices = m_flow.choices();
    change(choices);
    m_flow.choose(choices);
}

// How the sheet is read and what its columns mean.
void ImportPage::connectReading()
{
    connect(m_panel->reading(), &ReadingPart::sheetChosen, this, [this](const QString& sheet) {
        ImportChoices choices; // another sheet may be another kind, with rows of its own
        choices.encoding = m_flow.choices().encoding;
        choices.delimiter = m_flow.choices().delimiter;
        choices.onDuplicate = m_flow.choices().onDuplicate;
        choices.createMissing = m_flow.choices().createMissing;
        choices.sheet = sheet;
        m_flow.choose(choices);
    });
    connect(m_panel->reading(), &ReadingPart::headerChosen, this, [this](int row) {
        choose([row](ImportChoices& choices) {
            choices.columns.clear();
            choices.headerRow = row;
        });
    });
    connect(m_panel->reading(), &ReadingPart::encodingChosen, this,
            [this](const QString& encoding) { m_flow.load(m_flow.path(), encoding, m_flow.choices().delimiter); });
    connect(m_panel->reading(), &ReadingPart::delimiterChosen, this,
            [this](QChar delimiter) { m_flow.load(m_flow.path(), m_flow.choices().encoding, delimiter); });
    connect(m_panel->shared(), &SharedPart::sharedChosen, this, [this](const QString& field, const QString& value) {
        choose([&](ImportChoices& choices) {
            value.isEmpty() ? void(choices.shared.remove(field)) : void(choices.shared.insert(field, value));
        });
    });
    connect(m_panel->scales(), &ScalePart::scaleChosen, this, [this](const QString& field, int scale) {
        choose([&](ImportChoices& choices) { choices.scales.insert(field, scale); });
    });
    connect(m_panel->created(), &CreatedPart::createMissingChosen, this,
            [this](bool on) { choose([on](ImportChoices& choices) { choices.createMissing = on; }); });
    connect(m_panel->values(), &ValuePart::rememberChosen, this,
            [this](bool on) { choose([on](ImportChoices& choices) { choices.remember = on; }); });
    connect(m_panel->values(), &ValuePart::chosen, this,
            [this](const QStringList& fields, const QMap<QString, QString>& meanings) {
                choose([&](ImportChoices& choices) {
                    for (const QString& field : fields)
                        for (auto it = meanings.begin(); it != meanings.end(); ++it)
                            if (it.value().isEmpty())
                                choices.values[field].erase(it.key().toStdString());
                            else
                                choices.values[field][it.key().toStdString()] = it.value().toStdString();
                });
            });
}

// What becomes of single rows, and of all that are in conflict.
void ImportPage::connectDecisions()
{
    connect(m_panel->row(), &RowPart::decided, this, [this](const std::vector<int>& rows, OnConflict choice) {
        choose([&](ImportChoices& choices) {
            for (const int row : rows)
                if (const int line = m_flow.check()->plan->fileRow(row); choice == OnConflict::Ask)
                    choices.decided.erase(line);
                else
                    choices.decided[line] = choice;
        });
    });
    connect(m_panel->row(), &RowPart::skipChosen, this, [this](const std::vector<int>& rows, bool skip) {
        choose([&](ImportChoices& choices) {
            for (const int row : rows)
                if (const int line = m_flow.check()->plan->fileRow(row); skip)
                    choices.skipped.insert(line);
                else
                    choices.skipped.erase(line);
        });
    });
    connect(m_panel->conflicts(), &ConflictPart::decidedForAll, this, [this](OnConflict choice) {
        choose([choice](ImportChoices& choices) {
            choices.onConflict = choice;
            choices.decided.clear();
        });
    });
}

} // namespace rostrum
