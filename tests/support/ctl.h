// The real console program, run as an administrator would.
#pragma once
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace rostrum::test {

struct CtlResult {
    int exit = -1;
    QByteArray out, err;
    QJsonObject json;
    QJsonArray list(const char* key) const { return json.value(QLatin1String(key)).toArray(); }
    int number(const char* key) const { return json.value(QLatin1String(key)).toInt(-1); }
    QString error() const
    {
        return json.value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toString();
    }
};

class Ctl {
public:
    explicit Ctl(const QString& workspace) : m_workspace(workspace) {}

    QProcessEnvironment environment = [] {
        auto e = QProcessEnvironment::systemEnvironment();
        e.insert(QStringLiteral("ROSTRUM_TODAY"), QStringLiteral("2026-10-22"));
        return e;
    }();
    QStringList common{QStringLiteral("--json"), QStringLiteral("--language"), QStringLiteral("zh_CN")};

    CtlResult operator()(const QStringList& arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(program(), QStringList{QStringLiteral("-w"), m_workspace} + common + arguments);
        process.waitForFinished(300000);
        CtlResult result;
        result.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        result.out = process.readAllStandardOutput();
        result.err = process.readAllStandardError();
        result.json = QJsonDocument::fromJson(result.out).object();
        return result;
    }
    /// Words parted at spaces, for short calls.
    CtlResult operator()(const char* words) const
    {
        return (*this)(QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts));
    }
    QByteArray dump() const { return (*this)({QStringLiteral("dump")}).out; }
    static QString program() { return QStringLiteral(ROSTRUM_BIN_DIR "/rostrumctl"); }
    QString workspace() const { return m_workspace; }

private:
    QString m_workspace;
};

inline QString writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

} // namespace rostrum::test
