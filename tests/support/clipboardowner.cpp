// A spreadsheet's part of a paste: owns the clipboard of its display and offers one block of cells in the two shapes
// that Excel, WPS and LibreOffice offer, text with tabs and a page with a table. Lives until it is ended.
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <cstdio>

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    QFile file(application.arguments().value(1));
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    const QString text = QString::fromUtf8(file.readAll());
    QString rows;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts))
        rows += QLatin1String("<tr><td>") + line.toHtmlEscaped().replace(u'\t', QLatin1String("</td><td>")) +
                QLatin1String("</td></tr>");
    auto* data = new QMimeData;
    data->setText(text);
    data->setHtml(QLatin1String("<html><head><meta charset=\"utf-8\"></head><body><table>") + rows +
                  QLatin1String("</table></body></html>"));
    QGuiApplication::clipboard()->setMimeData(data);
    QObject::connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, &application, [] {
        if (QGuiApplication::clipboard()->ownsClipboard())
            return;
        QCoreApplication::quit(); // another program has it now
    });
    std::puts("ready");
    std::fflush(stdout);
    return application.exec();
}
