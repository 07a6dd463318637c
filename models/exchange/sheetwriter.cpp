#include "models/exchange/sheetwriter.h"
#include "models/exchange/sheet.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QUuid>
#include <filesystem>
#include <xlsxwriter.h>

namespace rostrum {

namespace {
constexpr qsizetype kMaxListText = 255; // of a list that stands in the validation itself
constexpr qsizetype kMaxSheetName = 31;
constexpr qsizetype kMaxNote = 255;
constexpr time_t kFixedCreation = 1577836800; // 2020-01-01: the same data gives the same bytes
constexpr char kLists[] = "lists";

QByteArray sheetText(QString text)
{
    // What looks like an escape is escaped, or a reader would make _x0041_ an A; what XML cannot hold is replaced.
    static const QRegularExpression escape(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    static const QRegularExpression impossible(QStringLiteral("[\\x{0000}\\x{FFFE}\\x{FFFF}]"));
    text.replace(escape, QStringLiteral("_x005F_"));
    text.replace(impossible, QString(QChar(0xFFFD)));
    return text.toUtf8();
}

QString cleanName(const QString& name, const QSet<QString>& taken)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\[\\]:*?/\\\\\\x{0000}-\\x{001F}]"));
    QString clean = QString(name).replace(forbidden, QStringLiteral(" ")).trimmed();
    while (clean.startsWith(u'\''))
        clean.remove(0, 1);
    clean.truncate(kMaxSheetName);
    while (clean.endsWith(u'\''))
        clean.chop(1);
    if (clean.isEmpty())
        clean = QStringLiteral("Sheet");
    QString free = clean;
    for (int n = 2; taken.contains(free.toLower()); ++n) {
        const QString number = QStringLiteral(" (%1)").arg(n);
        free = clean.left(kMaxSheetName - number.size()) + number;
    }
    return free;
}

QByteArray numberFormat(int decimals, bool share)
{
    QByteArray format = decimals == 0 ? QByteArray("0") : "0." + QByteArray(decimals, '0');
    return share ? format + " %" : format;
}

// In heads and feet & begins an instruction; one that is too long would be refused as a whole.
QByteArray marginText(QString text)
{
    constexpr qsizetype kMost = 80; // three of them stay below the 255 that a sheet takes
    return sheetText(text.left(kMost).replace(u'&', QStringLiteral("&&")));
}

lxw_datetime dateTime(QDate day, QTime time = {})
{
    return {day.year(),
            day.month(),
            day.day(),
            time.isValid() ? time.hour() : 0,
            time.isValid() ? time.minute() : 0,
            time.isValid() ? double(time.second()) : 0.0};
}
} // namespace

struct SheetWriter::Book {
    QString path, part; // the file, and the one beside it that is being written
    lxw_workbook* workbook = nullptr;
    lxw_worksheet* sheet = nullptr;
    std::vector<SheetColumn> columns;
    QSet<QString> names;
    std::vector<QStringList> lists; // too long for a validation: they go to a hidden sheet, one column each
    QHash<int, lxw_format*> formats;
    QByteArray folder; // libxlsxwriter keeps the pointer
    int64_t row = -1;

    ~Book()
    {
        if (workbook) {
            workbook_close(workbook); // the only way to free it; what it writes is removed
            QFile::remove(part);
        }
    }

    Result<void> check(lxw_error error) const
    {
        if (error == LXW_NO_ERROR)
            return {};
        const QString said = QString::fromLatin1(lxw_strerror(error));
        if (error == LXW_ERROR_CREATING_XLSX_FILE || error == LXW_ERROR_CREATING_TMPFILE)
            return fail(ErrorCode::FolderNotWritable, {{QStringLiteral("folder"), QFileInfo(path).absolutePath()}},
                        said);
        return fail(ErrorCode::DiskFull, {{QStringLiteral("file"), path}}, said);
    }

    Result<void> place(int column) const
    {
        if (sheet && row >= 0 && row < Sheet::kMaxRows && column >= 0 && column < Sheet::kMaxColumns)
            return {};
        return fail(ErrorCode::SheetTooLarge,
                    {{QStringLiteral("file"), path}, {QStringLiteral("limit"), QStringLiteral("1048576 rows")}});
    }

    lxw_format* format(SheetColumn::Kind kind, CellLook look, int decimals = -1);
    lxw_format* headerFormat();
    lxw_format* cellFormat(int column, SheetColumn::Kind kind, CellLook look)
    {
        const bool known = size_t(column) < columns.size();
        // A number in a column of days is a number still; in one of its own kind it takes the column's decimals.
        return format(kind, look, known && kind == SheetColumn::Kind::Number ? columns[size_t(column)].decimals : -1);
    }
    Result<void> validate(int column);
    Result<void> writeLists();
};

lxw_format* SheetWriter::Book::format(SheetColumn::Kind kind, CellLook look, int decimals)
{
    decimals = std::clamp(decimals, -1, 10);
    const int key = int(kind) * 1000 + int(look) * 100 + decimals + 1;
    if (key == 0) // general and plain
        return nullptr;
    if (lxw_format* known = formats.value(key))
        return known;
    lxw_format* made = workbook_add_format(workbook);
    formats.insert(key, made);
    if (kind == SheetColumn::Kind::Identifier)
        format_set_num_format(made, "@");
    else if (kind == SheetColumn::Kind::Day)
        format_set_num_format(made, "yyyy-mm-dd");
    else if (kind == SheetColumn::Kind::Moment)
        format_set_num_format(made, "yyyy-mm-dd hh:mm");
    else if ((kind == SheetColumn::Kind::Number || kind == SheetColumn::Kind::Share) && decimals >= 0)
        format_set_num_format(made, numberFormat(decimals, kind == SheetColumn::Kind::Share).constData());
    if (look == CellLook::Strong)
        format_set_bold(made);
    if (look == CellLook::Marked) {
        format_set_bg_color(made, 0xFCE4E4);
        format_set_font_color(made, 0x9B1C1C);
    }
    if (look == CellLook::Faint)
        format_set_font_color(made, 0x6B7280);
    return made;
}

lxw_format* SheetWriter::Book::headerFormat()
{
    constexpr int kHeader = -1;
    if (lxw_format* known = formats.value(kHeader))
        return known;
    lxw_format* made = workbook_add_format(workbook);
    formats.insert(kHeader, made);
    format_set_bold(made);
    format_set_bg_color(made, 0xE8EDF3);
    format_set_bottom(made, LXW_BORDER_THIN);
    format_set_text_wrap(made);
    format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
    return made;
}

Result<void> SheetWriter::Book::validate(int column)
{
    const SheetColumn& about = columns[size_t(column)];
    if (about.choices.isEmpty() && about.note.isEmpty())
        return {};
    lxw_data_validation rule{};
    std::vector<QByteArray> values;
    std::vector<char*> pointers;
    QByteArray note = about.note.left(kMaxNote).toUtf8();
    QByteArray reference;
    rule.validate = LXW_VALIDATION_TYPE_ANY;
    rule.ignore_blank = LXW_VALIDATION_ON;
    rule.show_input = LXW_VALIDATION_ON;
    rule.input_message = note.isEmpty() ? nullptr : note.data();
    if (!about.choices.isEmpty()) {
        for (const QString& choice : about.choices)
            values.push_back(choice.toUtf8());
        for (QByteArray& value : values)
            pointers.push_back(value.data());
        pointers.push_back(nullptr);
        // A warning, not a stop: the sheet may know a department that this copy of the list does not.
        rule.show_error = LXW_VALIDATION_ON;
        rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
        rule.dropdown = LXW_VALIDATION_ON;
        const bool hasComma = std::any_of(about.choices.begin(), about.choices.end(),
                                          [](const QString& choice) { return choice.contains(u','); });
        if (about.choices.join(u',').size() <= kMaxListText && !hasComma) {
            rule.validate = LXW_VALIDATION_TYPE_LIST;
            rule.value_list = pointers.data();
        } else {
            char name[16] = {};
            lxw_col_to_name(name, lxw_col_t(lists.size()), LXW_TRUE);
            reference =
                QByteArray("=") + kLists + "!" + name + "$1:" + name + "$" + QByteArray::number(about.choices.size());
            lists.push_back(about.choices);
            rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
            rule.value_formula = reference.data();
        }
    }
    return check(
        worksheet_data_validation_range(sheet, 1, lxw_col_t(column), LXW_ROW_MAX - 1, lxw_col_t(column), &rule));
}

Result<void> SheetWriter::Book::writeLists()
{
    if (lists.empty())
        return {};
    lxw_worksheet* hidden = workbook_add_worksheet(workbook, kLists);
    worksheet_hide(hidden);
    qsizetype longest = 0;
    for (const QStringList& list : lists)
        longest = std::max(longest, list.size());
    // Row by row, for in constant memory a row that is left is written.
    for (qsizetype row = 0; row < longest; ++row)
        for (size_t column = 0; column < lists.size(); ++column)
            if (row < lists[column].size())
                ROSTRUM_CHECK(check(worksheet_write_string(hidden, lxw_row_t(row), lxw_col_t(column),
                                                           sheetText(lists[column][row]).constData(), nullptr)));
    return {};
}

SheetWriter::SheetWriter(std::unique_ptr<Book> book) : m_book(std::move(book)) {}
SheetWriter::~SheetWriter() = default;

Result<std::unique_ptr<SheetWriter>> SheetWriter::create(const QString& path, bool manyRows)
{
    const QFileInfo info(path);
    auto book = std::make_unique<Book>();
    book->path = path;
    book->part = info.absolutePath() + QStringLiteral("/.%1.part").arg(QUuid::createUuid().toString(QUuid::Id128));
    book->names.insert(QLatin1String(kLists)); // ours, should a list be long
    book->folder = QFile::encodeName(QDir::tempPath());
    // Asked now, so that nobody composes a report that cannot be saved.
    QFile probe(book->part);
    if (!probe.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FolderNotWritable, {{QStringLiteral("folder"), info.absolutePath()}});
    probe.close();
    lxw_workbook_options options{};
    options.constant_memory = manyRows;
    options.tmpdir = book->folder.data();
    options.use_zip64 = manyRows;
    book->workbook = workbook_new_opt(QFile::encodeName(book->part).constData(), &options);
    if (!book->workbook) {
        QFile::remove(book->part);
        return fail(ErrorCode::FolderNotWritable, {{QStringLiteral("folder"), info.absolutePath()}});
    }
    lxw_doc_properties properties{};
    properties.created = kFixedCreation;
    workbook_set_properties(book->workbook, &properties);
    return std::unique_ptr<SheetWriter>(new SheetWriter(std::move(book)));
}

Result<void> SheetWriter::addSheet(const QString& name, const std::vector<SheetColumn>& columns)
{
    Book& book = *m_book;
    const QString clean = cleanName(name, book.names);
    book.names.insert(clean.toLower());
    book.sheet = workbook_add_worksheet(book.workbook, clean.toUtf8().constData());
    if (!book.sheet)
        return fail(ErrorCode::InvalidValue,
                    {{QStringLiteral("field"), QStringLiteral("sheet")}, {QStringLiteral("value"), name}});
    book.columns = columns;
    book.row = -1;
    for (size_t i = 0; i < columns.size(); ++i) {
        const SheetColumn& column = columns[i];
        const auto at = lxw_col_t(i);
        ROSTRUM_CHECK(book.check(
            worksheet_set_column(book.sheet, at, at, column.width,
                                 book.format(column.kind, CellLook::Plain,
                                             column.kind == SheetColumn::Kind::Number ? column.decimals : -1))));
        ROSTRUM_CHECK(book.check(
            worksheet_write_string(book.sheet, 0, at, sheetText(column.title).constData(), book.headerFormat())));
        ROSTRUM_CHECK(book.validate(int(i)));
    }
    if (!columns.empty()) {
        worksheet_freeze_panes(book.sheet, 1, 0);
        book.row = 0;
    }
    return {};
}

void SheetWriter::setPaper(const SheetPaper& paper)
{
    lxw_worksheet* sheet = m_book->sheet;
    worksheet_set_paper(sheet, uint8_t(paper.code));
    if (paper.landscape)
        worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_set_header(sheet, QByteArray("&C" + marginText(paper.head)).constData());
    const QByteArray pages = marginText(paper.pageOfN).replace("%1", "&P").replace("%2", "&N");
    worksheet_set_footer(sheet, QByteArray("&L" + marginText(paper.footLeft) + "&R" + pages).constData());
    QByteArray title = sheetText(paper.title), author = sheetText(paper.author);
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = author.data();
    properties.created = time_t(QDateTime(paper.made, QTime(0, 0), Qt::UTC).toSecsSinceEpoch());
    workbook_set_properties(m_book->workbook, &properties);
}

Result<void> SheetWriter::nextRow()
{
    ++m_book->row;
    return m_book->place(0);
}

Result<void> SheetWriter::text(int column, const QString& text, CellLook look)
{
    ROSTRUM_CHECK(m_book->place(column));
    const bool identifier = size_t(column) < m_book->columns.size() &&
                            m_book->columns[size_t(column)].kind == SheetColumn::Kind::Identifier;
    lxw_format* format =
        m_book->cellFormat(column, identifier ? SheetColumn::Kind::Identifier : SheetColumn::Kind::General, look);
    if (text.isEmpty())
        return m_book->check(worksheet_write_blank(m_book->sheet, lxw_row_t(m_book->row), lxw_col_t(column), format));
    if (text.size() > Sheet::kMaxText)
        return fail(ErrorCode::SheetTooLarge, {{QStringLiteral("file"), m_book->path},
                                               {QStringLiteral("limit"), QStringLiteral("32767 characters")}});
    // Never worksheet_write_formula or _url: whatever people typed stays text.
    return m_book->check(worksheet_write_string(m_book->sheet, lxw_row_t(m_book->row), lxw_col_t(column),
                                                sheetText(text).constData(), format));
}

Result<void> SheetWriter::number(int column, double number, CellLook look)
{
    ROSTRUM_CHECK(m_book->place(column));
    return m_book->check(worksheet_write_number(m_book->sheet, lxw_row_t(m_book->row), lxw_col_t(column), number,
                                                m_book->cellFormat(column, SheetColumn::Kind::Number, look)));
}

Result<void> SheetWriter::figure(int column, double number, int decimals, bool share, CellLook look)
{
    ROSTRUM_CHECK(m_book->place(column));
    const auto kind = share ? SheetColumn::Kind::Share : SheetColumn::Kind::Number;
    return m_book->check(worksheet_write_number(m_book->sheet, lxw_row_t(m_book->row), lxw_col_t(column), number,
                                                m_book->format(kind, look, decimals)));
}

Result<void> SheetWriter::day(int column, QDate day, CellLook look)
{
    if (!day.isValid())
        return text(column, {}, look);
    ROSTRUM_CHECK(m_book->place(column));
    lxw_datetime value = dateTime(day);
    return m_book->check(worksheet_write_datetime(m_book->sheet, lxw_row_t(m_book->row), lxw_col_t(column), &value,
                                                  m_book->cellFormat(column, SheetColumn::Kind::Day, look)));
}

Result<void> SheetWriter::moment(int column, const QDateTime& moment, CellLook look)
{
    if (!moment.isValid())
        return text(column, {}, look);
    ROSTRUM_CHECK(m_book->place(column));
    lxw_datetime value = dateTime(moment.date(), moment.time());
    return m_book->check(worksheet_write_datetime(m_book->sheet, lxw_row_t(m_book->row), lxw_col_t(column), &value,
                                                  m_book->cellFormat(column, SheetColumn::Kind::Moment, look)));
}

Result<void> SheetWriter::finish()
{
    Book& book = *m_book;
    ROSTRUM_CHECK(book.writeLists());
    const lxw_error error = workbook_close(std::exchange(book.workbook, nullptr));
    if (error != LXW_NO_ERROR) {
        QFile::remove(book.part);
        return book.check(error);
    }
    // Not QFile::rename, which refuses to replace.
    std::error_code failed;
    std::filesystem::rename(QFileInfo(book.part).filesystemFilePath(), QFileInfo(book.path).filesystemFilePath(),
                            failed);
    if (failed) {
        QFile::remove(book.part);
        return fail(ErrorCode::FileUnreadable,
                    {{QStringLiteral("file"), book.path},
                     {QStringLiteral("reason"), QString::fromLocal8Bit(failed.message().c_str())}});
    }
    return {};
}

} // namespace rostrum
