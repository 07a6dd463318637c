#include "ui/tables/clipboardcells.h"
#include <QMimeData>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

namespace rostrum {

namespace {
CellBlock cellsOfText(const QString& text)
{
    CellBlock block;
    QStringList line;
    QString cell;
    bool quoted = false, any = false;
    const auto endCell = [&] {
        line.append(std::exchange(cell, {}));
        any = false;
    };
    const auto endLine = [&] {
        endCell();
        block.append(std::exchange(line, {}));
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c != u'"')
                cell += c;
            else if (text.mid(i + 1, 1) == QStringLiteral("\"")) {
                cell += c;
                ++i;
            } else {
                quoted = false;
            }
        } else if (c == u'"' && !any) {
            quoted = any = true;
        } else if (c == u'\t') {
            endCell();
        } else if (c == u'\n') {
            endLine();
        } else if (c != u'\r') {
            cell += c;
            any = true;
        }
    }
    if (any || !cell.isEmpty() || !line.isEmpty()) // spreadsheets end the last line, editors do not
        endLine();
    return block;
}

QString textOf(const QTextTableCell& cell)
{
    QStringList lines;
    for (auto it = cell.begin(); it != cell.end(); ++it)
        lines << it.currentBlock().text();
    return lines.join(u'\n').replace(QChar::LineSeparator, u'\n').trimmed();
}

CellBlock cellsOfHtml(const QString& html)
{
    QTextDocument document;
    document.setHtml(html);
    CellBlock block;
    for (QTextFrame* frame : document.rootFrame()->childFrames()) {
        const auto* table = qobject_cast<QTextTable*>(frame);
        if (!table)
            continue;
        for (int row = 0; row < table->rows(); ++row) {
            QStringList line;
            for (int column = 0; column < table->columns(); ++column) {
                const QTextTableCell cell = table->cellAt(row, column);
                // A merged cell stands at its first place only.
                line << (cell.row() == row && cell.column() == column ? textOf(cell) : QString());
            }
            block.append(line);
        }
        break;
    }
    return block;
}
} // namespace

CellBlock clipboardCells(const QMimeData& data)
{
    if (data.hasText() && !data.text().isEmpty())
        return cellsOfText(data.text());
    return data.hasHtml() ? cellsOfHtml(data.html()) : CellBlock();
}

} // namespace rostrum
