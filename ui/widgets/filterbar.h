// The filters of a page: labelled choices, then the search field and the column chooser at the right.
#pragma once
#include "ui/widgets/surface.h"
#include <QTimer>
#include <QVariant>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace rostrum {

class TableView;
class TextLabel;

class FilterBar : public Surface {
    Q_OBJECT
public:
    struct Choice {
        QString text;
        QVariant value;
    };

    explicit FilterBar(QWidget* parent = nullptr);

    /// Period, unit, status… `key` names it in changed() and value().
    QComboBox* addChoice(const QString& key, const QString& label, const QList<Choice>& choices);
    /// New choices for a key; the value is kept where it still exists.
    void setChoices(const QString& key, const QList<Choice>& choices);
    void setLabel(const QString& key, const QString& label);
    /// Any further control, before the search field.
    void addWidget(QWidget* widget);
    void addSearch(const QString& placeholder);
    /// Offers the columns of the table.
    void addColumns(TableView* table);

    QVariant value(const QString& key) const;
    void setValue(const QString& key, const QVariant& value);
    QString searchText() const;
    void setSearchText(const QString& text);
    QLineEdit* searchField() const { return m_search; }
    /// All choices to their first entry, search empty; one signal a change.
    void clear();

public Q_SLOTS:
    void focusSearch();
    void focusFirst();

Q_SIGNALS:
    void changed(const QString& key, const QVariant& value);
    /// 200 ms after the last key, or at once with Enter.
    void searchChanged(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry {
        QString key;
        TextLabel* label;
        QComboBox* box;
    };
    Entry* entry(const QString& key);
    void announceSearch();

    QHBoxLayout* m_row;
    QList<Entry> m_entries;
    QLineEdit* m_search = nullptr;
    QToolButton* m_columns = nullptr;
    QTimer m_pause;
    QString m_announced;
};

} // namespace rostrum
