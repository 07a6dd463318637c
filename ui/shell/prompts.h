// Every question the window asks, behind an interface, so that tests can answer. Replies come by callback: there is no
// nested event loop.
#pragma once
#include <QPointer>
#include <QStringList>
#include <QWidget>
#include <functional>

namespace rostrum {

struct FilePrompt {
    QString title, folder, name; ///< name: offered when saving
    QStringList filters;         ///< "Sheets (*.xlsx *.csv)"; none when opening: a folder is asked for
    bool many = false;
};

struct Question {
    QString sentence, detail;
    QString accept;         ///< says what happens: "Write 383 rows"
    QString alternative;    ///< a second way; empty for none
    bool dangerous = false; ///< Enter then means cancel
};

enum class Answer { Accept, Alternative, Cancel };

class Prompts {
public:
    virtual ~Prompts() = default;
    /// An empty list: cancelled.
    virtual void openFiles(QWidget* parent, const FilePrompt& prompt, std::function<void(QStringList)> reply) = 0;
    /// An empty path: cancelled. `suffix` is added where none was typed.
    virtual void saveFile(QWidget* parent, const FilePrompt& prompt, const QString& suffix,
                          std::function<void(QString)> reply) = 0;
    virtual void ask(QWidget* parent, const Question& question, std::function<void(Answer)> reply) = 0;
    virtual void tell(QWidget* parent, const QString& sentence, const QString& detail) = 0;
};

/// The real dialogs, window-modal.
class DialogPrompts : public Prompts {
public:
    void openFiles(QWidget* parent, const FilePrompt& prompt, std::function<void(QStringList)> reply) override;
    void saveFile(QWidget* parent, const FilePrompt& prompt, const QString& suffix,
                  std::function<void(QString)> reply) override;
    void ask(QWidget* parent, const Question& question, std::function<void(Answer)> reply) override;
    void tell(QWidget* parent, const QString& sentence, const QString& detail) override;
};

/// For tests: answers waiting in order, questions kept. With no answer left everything is cancelled.
class ScriptedPrompts : public Prompts {
public:
    QList<QStringList> files;
    QStringList savePaths;
    QList<Answer> answers;
    QStringList asked, told; ///< the sentences shown

    void openFiles(QWidget* parent, const FilePrompt& prompt, std::function<void(QStringList)> reply) override;
    void saveFile(QWidget* parent, const FilePrompt& prompt, const QString& suffix,
                  std::function<void(QString)> reply) override;
    void ask(QWidget* parent, const Question& question, std::function<void(Answer)> reply) override;
    void tell(QWidget* parent, const QString& sentence, const QString& detail) override;
};

} // namespace rostrum
