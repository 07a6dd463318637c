// Several small tables of facts behind one entry of the navigation, each on its tab: the records that rules ask for.
#pragma once
#include "ui/shell/page.h"
#include <functional>

class QStackedWidget;
class QTabBar;

namespace rostrum {

class Desk;

class RecordsPage : public Page {
    Q_OBJECT
public:
    /// `tables`: keys of fact tables, in the order of the tabs.
    RecordsPage(Desk& desk, const QStringList& tables, std::function<QString()> title, QWidget* parent = nullptr);

    QString title() const override { return m_title(); }
    bool can(Command command) const override;
    void run(Command command) override;
    void retranslate() override;
    void activated() override;
    QString currentTable() const;

public Q_SLOTS:
    /// A table's key, or its key and what to show there.
    void open(const QVariant& argument) override;

private:
    Page* page() const;
    void showTab(int index);
    void forward(Page* page);

    QStringList m_tables;
    std::function<QString()> m_title;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    QList<Page*> m_pages;
};

} // namespace rostrum
