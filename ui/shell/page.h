// A page of the window, and the entry by which the window knows it.
#pragma once
#include "ui/shell/icons.h"
#include "ui/widgets/evidence.h"
#include <QWidget>
#include <functional>

namespace rostrum {

/// What menus and keys ask of the page in front.
enum class Command { Print, Export, Search, Filters, Evidence, NextProblem, PreviousProblem };

class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(QWidget* parent = nullptr) : QWidget(parent) {}

    virtual QString title() const = 0;
    /// Whether a command means something here now; the menu is greyed by it. Emit commandsChanged when it changes.
    virtual bool can(Command command) const;
    virtual void run(Command command);
    /// Texts again in the language in force.
    virtual void retranslate() {}
    /// Came to the front (first showing included): a page loads here, not in its constructor.
    virtual void activated() {}

    QString statusLeft() const { return m_left; }
    QString statusRight() const { return m_right; }

Q_SIGNALS:
    /// Opens the panel, or shows something else in it.
    void evidenceRequested(const rostrum::Evidence& evidence);
    void evidenceClosed();
    void statusChanged();
    void commandsChanged();
    /// Another page by its key, with an argument for it (an id, a filter).
    void navigationRequested(const QString& key, const QVariant& argument);
    /// "383 ratings written": the undo note.
    void noteRequested(const QString& sentence);
    /// A source link in the panel, a link of a section, print: for the page whose evidence is shown.
    void sourceActivated(const QVariant& sourceId);
    void evidenceLinkActivated(const QString& linkId);
    void evidencePrintRequested();

public Q_SLOTS:
    /// Where navigationRequested of another page leads to.
    virtual void open(const QVariant& argument);

protected:
    /// Rows, selection and order at the left; explanations at the right.
    void setStatus(const QString& left, const QString& right = {});

private:
    QString m_left, m_right;
};

struct PageEntry {
    QString key;                    ///< "compliance": for Alt keys, settings, badges, tests
    std::function<QString()> title; ///< in the language in force
    Glyph glyph = Glyph::None;
    std::function<QString()> group;                ///< caption in the navigation; none: stands alone at the top
    int order = 0;                                 ///< in the whole navigation
    bool atBottom = false;                         ///< settings
    std::function<Page*(QWidget* parent)> factory; ///< called when first shown; the window owns the page
    QStringList tables; ///< keys that lead here, too: the page is opened with the key, then the argument
};

} // namespace rostrum
