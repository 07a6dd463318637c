// Keywords as a table: of each in how many comments, for and against it, a bar of what is against, and an example.
#pragma once
#include "models/comments/keywordcount.h"
#include <QAbstractTableModel>

namespace rostrum {

class KeywordModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Section { Word, Comments, For, Against, AgainstBar, Example, Sections };
    enum class Show { All, Against, Suggested };

    explicit KeywordModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void setKeywords(const KeywordCounts& counts, Show show);
    void retranslate();
    const Keyword& keyword(int row) const { return m_shown[size_t(row)]; }
    /// A pair that nobody has confirmed yet.
    bool isSuggested(int row) const { return m_suggested.contains(keyword(row).word); }
    int rowOf(const QString& word) const; ///< -1: none

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_shown.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : Sections; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// -1: most comments first.
    void sort(int section, Qt::SortOrder order) override;

private:
    QString text(const Keyword& keyword, int section) const;
    void arrange();

    std::vector<Keyword> m_shown;
    QStringList m_suggested;
    int m_section = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace rostrum
