// Ctrl+K finds a person, a page or an action. Providers answer when they can; what comes late is dropped.
#pragma once
#include "ui/shell/icons.h"
#include <QFrame>
#include <QPointer>
#include <functional>

class QLineEdit;
class QListWidget;

namespace rostrum {

struct PaletteHit {
    QString kind; ///< "Person", "Page", "Action", in the language in force
    QString title, subtitle;
    Glyph glyph = Glyph::None;
    std::function<void()> action;
};

class PaletteProvider {
public:
    virtual ~PaletteProvider() = default;
    using Reply = std::function<void(QList<PaletteHit>)>;
    /// `reply` is called in the window's thread, at once or later; again where a fuller answer comes after the first.
    virtual void search(const QString& text, Reply reply) = 0;
};

/// Every word of `text` is somewhere in `where`, without regard to case.
bool matchesAllWords(const QString& text, const QString& where);

class CommandPalette : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* window);
    /// Not owned; must outlive the palette. Hits stand in the order of the providers.
    void addProvider(PaletteProvider* provider);
    /// Opens with its field over `field` (global geometry in the window's coordinates).
    void open(const QRect& field);
    void retranslate();
    QStringList titles() const;
    QLineEdit* input() const { return m_input; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void show(int provider, const QList<PaletteHit>& hits);
    void run(int row);
    void close();

    QLineEdit* m_input;
    QListWidget* m_list;
    QList<PaletteProvider*> m_providers;
    QList<QList<PaletteHit>> m_hits; ///< of each provider
    quint64 m_question = 0;
    QPointer<QWidget> m_before;
};

} // namespace rostrum
