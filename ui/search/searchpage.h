// Type a name or a training: what was found at the left, every record of the hit in hand at the right, and all of it as
// one PDF.
//
// Hits come from the desk's index, in the window's own thread, key by key. Records are read on a reader's thread; an
// answer that a newer key has overtaken is dropped.
#pragma once
#include "models/search/records.h"
#include "ui/desk/desk.h"
#include "ui/shell/page.h"
#include <QTimer>

class QLineEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace rostrum {

class CountStrip;
class EmptyState;
class HitList;
class HitModel;
class LinkButton;
class PageHeader;
class RecordsModel;
class SectionHeader;
class TableView;
struct ReportSource;

Page* makeSearchPage(Desk& desk, QWidget* parent);

class SearchPage : public Page {
    Q_OBJECT
public:
    SearchPage(Desk& desk, QWidget* parent = nullptr);
    ~SearchPage() override;

    QString title() const override;
    bool can(Command command) const override;
    void run(Command command) override;
    void activated() override;
    void retranslate() override;

public Q_SLOTS:
    /// A text to look for.
    void open(const QVariant& argument) override;

Q_SIGNALS:
    /// The records of the hit in hand are there.
    void recordsShown();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QWidget* buildField();
    QWidget* buildHits();
    QWidget* buildRecords();
    void connectParts();
    void setTexts();
    void search();
    void showFound(SearchFound found, const SearchHit* keep);
    void followIndex();
    void readRecordsOf();
    void showRecords(const RecordSubject& subject, std::shared_ptr<const Records> records);
    void applyKind();
    void fitKinds();
    void refreshHead();
    void refreshEmpty();
    void refreshStatusBar();
    void refreshExport();
    void openHit();
    void openRecord(int row);
    void showEvidence(int row);
    void clearField();
    ReportSource sourceOf(std::vector<SearchHit> hits) const;
    void exportHits(std::vector<SearchHit> hits);
    void exportAll();
    void print();

    Desk& m_desk;
    HitModel* m_hits;
    RecordsModel* m_records;
    PageHeader* m_header;
    QPushButton *m_print, *m_export;
    QLineEdit* m_field;
    HitList* m_list;
    LinkButton* m_all;
    QWidget* m_foot = nullptr; ///< of the list, with m_all
    SectionHeader* m_head;
    LinkButton* m_board; ///< beside the head: of a trainer
    CountStrip* m_kinds;
    QScrollArea* m_chips = nullptr; ///< holds m_kinds
    TableView* m_view;
    EmptyState *m_noHits, *m_noRecords;
    QStackedWidget *m_body, *m_right;
    std::shared_ptr<const SearchIndex> m_index; ///< that the hits were found in
    QTimer m_follow;
    int m_followed = 0;
    RecordSubject m_shown; ///< whose records stand in the table
    CancelFlag m_reading;
};

} // namespace rostrum
