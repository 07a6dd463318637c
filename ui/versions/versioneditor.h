// A version: read as it was saved, or the draft of the next one, which is saved as a new version or dropped. What is
// edited is of the kind; the foot with the problem, saving and cancelling is here.
#pragma once
#include "ui/desk/desk.h"
#include "ui/versions/versionkind.h"
#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace rostrum {

class Banner;

class VersionEditor : public QWidget {
    Q_OBJECT
public:
    VersionEditor(Desk& desk, std::shared_ptr<const VersionKind> kind);

    /// A saved version, to be read.
    void show(const QJsonObject& version);
    /// A draft as it would be imported, of what follows `before`; without that it is a new code.
    void start(const QJsonObject& draft, std::optional<SavedVersion> before);
    bool isActive() const { return m_active; }
    bool isFresh() const { return m_active && !m_before; }
    const std::optional<SavedVersion>& before() const { return m_before; }
    /// As it is typed; what makes no sense is in it as it stands.
    virtual QJsonObject json() const = 0;
    /// The workspace changed under the draft.
    virtual void tryAgain() {}
    /// To where work on the draft begins.
    virtual void takeKeyboard() { setFocus(Qt::OtherFocusReason); }

Q_SIGNALS:
    void cancelled();
    void saved(const QString& code, int version);
    /// Another page, of the window's list.
    void navigationRequested(const QString& key, const QVariant& argument);

protected:
    /// Everything of the version into the fields; isActive() says whether they are edited.
    virtual void fill(const QJsonObject& version) = 0;
    /// The draft was saved or dropped.
    virtual void stopped() {}
    QWidget* buildFoot();
    /// Buttons beside saving and cancelling.
    QHBoxLayout* footRow() const { return m_footRow; }
    /// What fills the editor above its foot, so that it scrolls.
    static QScrollArea* scrolled(QWidget* inside);
    /// Why it cannot be saved; empty: it can.
    void setProblem(const QString& sentence, bool mayBeSaved);
    void setProblem(const QString& sentence) { setProblem(sentence, sentence.isEmpty()); }
    /// A sentence that changes nothing about saving.
    void say(const QString& sentence);
    const VersionKind& kind() const { return *m_kind; }
    Desk& desk() const { return m_desk; }

private:
    void stop();
    void save();
    void showSaving(const ChangeNotice& notice, const QString& code, int version);

    Desk& m_desk;
    std::shared_ptr<const VersionKind> m_kind;
    std::optional<SavedVersion> m_before;
    QWidget* m_foot = nullptr;
    QHBoxLayout* m_footRow = nullptr;
    Banner* m_problem;
    QPushButton *m_save, *m_cancel;
    bool m_active = false;
};

} // namespace rostrum
