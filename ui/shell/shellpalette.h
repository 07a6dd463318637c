// What the shell itself offers to Ctrl+K: its pages and its enabled actions.
#pragma once
#include "ui/shell/actions.h"
#include "ui/shell/page.h"
#include "ui/shell/palette.h"
#include <QCoreApplication>

namespace rostrum {

class ShellPalette : public PaletteProvider {
    Q_DECLARE_TR_FUNCTIONS(ShellPalette)
public:
    ShellPalette(const QList<PageEntry>& pages, const Actions& actions, std::function<void(QString)> showPage)
        : m_pages(pages), m_actions(actions), m_showPage(std::move(showPage))
    {}
    void search(const QString& text, Reply reply) override;

private:
    const QList<PageEntry>& m_pages;
    const Actions& m_actions;
    std::function<void(QString)> m_showPage;
};

} // namespace rostrum
