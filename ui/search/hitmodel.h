// What was found, table by table: a head with its count before the hits of each, a line after them where not all are
// shown. Heads and such lines cannot be chosen: the keyboard goes from hit to hit.
#pragma once
#include "models/facts/search.h"
#include "ui/shell/icons.h"
#include <QAbstractListModel>

namespace rostrum {

Glyph glyphOfTable(const QString& table);

class HitModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { KindRole = Qt::UserRole, SubtitleRole, GlyphRole, CountRole };
    enum Kind { Head, Hit, More };
    using QAbstractListModel::QAbstractListModel;

    void setFound(SearchFound found);
    const SearchFound& found() const { return m_found; }
    /// Null for heads and lines that are no hit.
    const SearchHit* hit(int row) const;
    /// -1 when it is not among those shown.
    int rowOf(const QString& table, const Id& id) const;
    int bestRow() const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Line {
        Kind kind;
        int at; ///< of m_found.hits, else of m_found.counts
    };
    SearchFound m_found;
    std::vector<Line> m_lines;
};

} // namespace rostrum
