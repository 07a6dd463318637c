// The words of comments and the rules of advice, shipped, own and switched off, a line each; of those that fit a
// filter.
#pragma once
#include "models/advice/advicelist.h"
#include "models/comments/wordlist.h"
#include <QAbstractTableModel>

namespace rostrum {

struct WordEntry {
    bool advice = false;
    QString name;      ///< the word, or the words of a rule: what it is stopped by
    QString detail;    ///< as what a word is counted; what a rule says
    QStringList kinds; ///< of a word; "advice"
    ListSource source = ListSource::Shipped;
    bool shipped = false;
    QString replacedBy;
    Id own; ///< of an own rule of advice

    bool mayStop() const { return source != ListSource::Off && replacedBy.isEmpty(); }
    /// What is own alone goes altogether; what is shipped as well is switched off.
    bool isRemoved() const { return mayStop() && source == ListSource::Own && !shipped; }
    bool mayUse() const { return shipped && source != ListSource::Shipped && !(advice && source == ListSource::Own); }
};

class WordListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { Name, Kind, Detail, Source, Sections };
    using QAbstractTableModel::QAbstractTableModel;

    struct Filter {
        std::optional<ListSource> source; ///< none: all
        QString kind;                     ///< empty: all
        QString text;                     ///< in the name or the detail
    };
    void setLists(const std::vector<ListedWord>& words, const std::vector<ListedAdvice>& advice);
    void setFilter(const Filter& filter);
    void retranslate();
    const WordEntry& entry(int row) const { return m_all[m_shown[size_t(row)]]; }
    int rowOf(const WordEntry& entry) const; ///< -1: not shown
    int count(ListSource source) const;      ///< of all, whatever the filter

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(Sections); }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool fits(const WordEntry& entry) const;
    void choose();
    QString text(const WordEntry& entry, int section) const;
    std::vector<WordEntry> m_all;
    std::vector<size_t> m_shown;
    Filter m_filter;
};

/// "keyword", "advice".
QString wordKindText(const QString& key);

} // namespace rostrum
