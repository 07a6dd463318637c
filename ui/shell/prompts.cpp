#include "ui/shell/prompts.h"
#include "ui/shell/style.h"
#include <QApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace rostrum {

namespace {
QFileDialog* fileDialog(QWidget* parent, const FilePrompt& prompt)
{
    auto* dialog = new QFileDialog(parent, prompt.title, prompt.folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setNameFilters(prompt.filters);
    return dialog;
}

QMessageBox* messageBox(QWidget* parent, const QString& sentence, const QString& detail)
{
    // A question of nobody's stands before the window in front, which waits for it.
    auto* box = new QMessageBox(parent ? parent : QApplication::activeWindow());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    box->setWindowTitle(QCoreApplication::applicationName()); // some desktops list windows by name
    box->setTextFormat(Qt::PlainText);
    box->setText(sentence);
    box->setInformativeText(detail);
    box->setAccessibleName(sentence);
    return box;
}
} // namespace

void DialogPrompts::openFiles(QWidget* parent, const FilePrompt& prompt, std::function<void(QStringList)> reply)
{
    QFileDialog* dialog = fileDialog(parent, prompt);
    dialog->setFileMode(prompt.filters.isEmpty() ? QFileDialog::Directory
                        : prompt.many            ? QFileDialog::ExistingFiles
                                                 : QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::ShowDirsOnly, prompt.filters.isEmpty());
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, reply](int result) {
        reply(result == QDialog::Accepted ? dialog->selectedFiles() : QStringList());
    });
    dialog->open();
}

void DialogPrompts::saveFile(QWidget* parent, const FilePrompt& prompt, const QString& suffix,
                             std::function<void(QString)> reply)
{
    QFileDialog* dialog = fileDialog(parent, prompt);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(prompt.name);
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, reply](int result) {
        reply(result == QDialog::Accepted ? dialog->selectedFiles().value(0) : QString());
    });
    dialog->open();
}

void DialogPrompts::ask(QWidget* parent, const Question& question, std::function<void(Answer)> reply)
{
    QMessageBox* box = messageBox(parent, question.sentence, question.detail);
    QPushButton* accept = box->addButton(question.accept, QMessageBox::AcceptRole);
    QPushButton* other =
        question.alternative.isEmpty() ? nullptr : box->addButton(question.alternative, QMessageBox::ActionRole);
    QPushButton* cancel = box->addButton(QCoreApplication::translate("Prompts", "Cancel"), QMessageBox::RejectRole);
    makePrimary(accept);
    box->setDefaultButton(question.dangerous ? cancel : accept);
    box->setEscapeButton(cancel);
    QObject::connect(box, &QDialog::finished, box, [box, accept, other, reply] {
        const QAbstractButton* clicked = box->clickedButton();
        reply(clicked == accept ? Answer::Accept : other && clicked == other ? Answer::Alternative : Answer::Cancel);
    });
    box->open();
}

void DialogPrompts::tell(QWidget* parent, const QString& sentence, const QString& detail)
{
    QMessageBox* box = messageBox(parent, sentence, detail);
    box->addButton(QCoreApplication::translate("Prompts", "Close"), QMessageBox::AcceptRole);
    box->open();
}

void ScriptedPrompts::openFiles(QWidget*, const FilePrompt& prompt, std::function<void(QStringList)> reply)
{
    asked.append(prompt.title);
    reply(files.isEmpty() ? QStringList() : files.takeFirst());
}

void ScriptedPrompts::saveFile(QWidget*, const FilePrompt& prompt, const QString&, std::function<void(QString)> reply)
{
    asked.append(prompt.title);
    reply(savePaths.isEmpty() ? QString() : savePaths.takeFirst());
}

void ScriptedPrompts::ask(QWidget*, const Question& question, std::function<void(Answer)> reply)
{
    asked.append(question.sentence);
    reply(answers.isEmpty() ? Answer::Cancel : answers.takeFirst());
}

void ScriptedPrompts::tell(QWidget*, const QString& sentence, const QString&) { told.append(sentence); }

} // namespace rostrum
