// A field in which somebody or something is found by name, number, pinyin or initials, and chosen from what fits.
#pragma once
#include "ui/reports/reportchoices.h"
#include <QLineEdit>

class QStandardItemModel;

namespace rostrum {

class Desk;

class LookupField : public QLineEdit {
    Q_OBJECT
public:
    /// Of the table "people" or "sessions".
    LookupField(Desk& desk, const QString& table, QWidget* parent = nullptr);
    /// Only these are offered; not set: all.
    void setOffered(const QSet<Id>& ids);
    void setChoice(const FoundChoice& choice);
    /// What is typed and fits one alone, or is written out as the list has it, is chosen with it.
    FoundChoice choice() const { return m_choice; }

Q_SIGNALS:
    void choiceChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Offer {
        Id id;
        QString label;
    };
    std::vector<Offer> offersFor(const QString& text) const;
    void propose(const QString& text);
    void take(const FoundChoice& choice);
    void settle();

    Desk& m_desk;
    const QString m_table;
    QStandardItemModel* m_offers;
    std::optional<QSet<Id>> m_offered;
    FoundChoice m_choice;
};

} // namespace rostrum
