// The look: contrast of every pair in use, icons, type, and delegates that paint what models mean.
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/tableview.h"
#include <QDirIterator>
#include <QFile>
#include <QFontInfo>
#include <QPainter>
#include <QStandardItemModel>
#include <QSvgRenderer>
#include <QTest>

using namespace rostrum;

namespace {

QString warnings;
void keepWarnings(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    if (type != QtDebugMsg && type != QtInfoMsg)
        warnings += text + u'\n';
}

QImage paintedTable(QStandardItemModel& model, QAbstractItemDelegate* delegate)
{
    TableView view({}, QStringLiteral("sample"));
    delegate->setParent(&view);
    view.setModel(&model);
    view.setItemDelegate(delegate);
    view.resize(200, 100);
    view.show();
    QImage image(view.size(), QImage::Format_ARGB32);
    view.render(&image);
    return image;
}

int pixelsOf(const QImage& image, const QColor& color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color;
    return count;
}

} // namespace

class TestLook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(*qApp, ThemeChoice::Light); }
    void cleanup() { Theme::instance().choose(ThemeChoice::Light); }
    void textIsReadableOnEveryGround_data();
    void textIsReadableOnEveryGround();
    void marksStandOutFromThePage_data() { textIsReadableOnEveryGround_data(); }
    void marksStandOutFromThePage();
    void contrastIsThatOfTheStandard();
    void everyIconNamedInCodeExistsAndIsDrawn();
    void everyIconFileIsNamedInCode();
    void iconsTakeTheColourOfTheTheme();
    void aPictureOfTwiceTheScaleHasSharpIcons();
    void digitsAreAllOfOneWidth();
    void aChangeOfThemeChangesThePalette();
    void everyMarkHasAShapeAndAWordOfItsOwn();
    void aBarIsAsLongAsItsFraction();
    void aRefusedCellIsWashedAndEdged();
    void aStatusIsPaintedInItsOwnColour();
    void delegatesPaintWithoutWarnings();
    void aTickIsSetWhereItsBoxIsPainted();
};

void TestLook::textIsReadableOnEveryGround_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestLook::textIsReadableOnEveryGround()
{
    QFETCH(bool, dark);
    const Tokens& t = dark ? darkTokens() : lightTokens();
    const auto readable = [](const QColor& ink, const QColor& ground, const char* what) {
        const double c = contrast(ink, ground);
        QVERIFY2(c >= 4.5,
                 qPrintable(
                     QStringLiteral("%1: %2 on %3 is %4").arg(QLatin1String(what), ink.name(), ground.name()).arg(c)));
    };
    for (const QColor& ground : {t.page, t.panel, t.selection}) {
        readable(t.text, ground, "text");
        readable(t.second, ground, "second");
        readable(t.hint, ground, "hint");
        readable(t.accent, ground, "accent");
        for (const StatusColors* s : {&t.met, &t.onTrack, &t.atRisk, &t.notMet, &t.unknown, &t.exempt})
            readable(s->text, ground, "status");
    }
    for (const QColor& ground : {t.frame, t.navigation}) {
        readable(t.text, ground, "text on the frame");
        readable(t.second, ground, "second on the frame");
    }
    for (const StatusColors* s : {&t.met, &t.onTrack, &t.atRisk, &t.notMet, &t.unknown, &t.exempt}) {
        readable(s->text, s->tint, "status on its wash");
        readable(t.text, s->tint, "text on a wash");
    }
    readable(t.accent, t.accentTint, "edited cell");
    readable(t.accent, t.frame, "cancel in the status bar");
    readable(t.onAccent, t.accent, "primary button");
    readable(t.onAccent, t.accentHover, "primary button under the pointer");
    readable(t.noteText, t.noteBack, "undo note");
}

void TestLook::marksStandOutFromThePage()
{
    QFETCH(bool, dark);
    const Tokens& t = dark ? darkTokens() : lightTokens();
    for (const StatusColors* s : {&t.met, &t.onTrack, &t.atRisk, &t.notMet, &t.unknown, &t.exempt})
        QVERIFY2(contrast(s->fill, t.page) >= 3, qPrintable(s->fill.name()));
    QVERIFY(contrast(t.accent, t.page) >= 3);
    QVERIFY(contrast(t.accent, t.selection) >= 3);
}

void TestLook::contrastIsThatOfTheStandard()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    // The figures that the look was drawn with.
    QVERIFY(std::abs(contrast(lightTokens().text, lightTokens().page) - 16.3) < 0.06);
    QVERIFY(std::abs(contrast(darkTokens().hint, darkTokens().selection) - 4.7) < 0.06);
}

void TestLook::everyIconNamedInCodeExistsAndIsDrawn()
{
    for (int i = 1; i < int(Glyph::Count); ++i) {
        const QString file = QStringLiteral(":/icons/%1.svg").arg(glyphName(Glyph(i)));
        QVERIFY2(QFile::exists(file), qPrintable(file));
        QVERIFY2(QSvgRenderer(file).isValid(), qPrintable(file));
        const QImage image = glyphPixmap(Glyph(i), {20, 20}, 1, Qt::red, Qt::white).toImage();
        int inked = 0;
        for (int y = 0; y < 20; ++y)
            for (int x = 0; x < 20; ++x)
                inked += image.pixelColor(x, y).alpha() > 128;
        QVERIFY2(inked >= 4, qPrintable(file));
    }
    QVERIFY(!appIcon().isNull());
}

void TestLook::everyIconFileIsNamedInCode()
{
    QSet<QString> known = {QStringLiteral("rostrum")};
    for (int i = 1; i < int(Glyph::Count); ++i)
        known.insert(glyphName(Glyph(i)));
    QCOMPARE(known.size(), int(Glyph::Count)); // no name twice
    QDirIterator files(QStringLiteral(":/icons"));
    while (files.hasNext()) {
        files.next();
        QVERIFY2(known.contains(files.fileInfo().completeBaseName()), qPrintable(files.fileName()));
    }
}

void TestLook::iconsTakeTheColourOfTheTheme()
{
    const QIcon close = icon(Glyph::Close);
    const auto middle = [&] { return close.pixmap(20, 20).toImage().pixelColor(10, 10); };
    const QColor light = middle();
    QCOMPARE(light.rgb(), lightTokens().second.rgb());
    Theme::instance().choose(ThemeChoice::Dark);
    QCOMPARE(middle().rgb(), darkTokens().second.rgb());
}

void TestLook::aPictureOfTwiceTheScaleHasSharpIcons()
{
    QImage image(40, 40, QImage::Format_ARGB32);
    image.setDevicePixelRatio(2);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintGlyph(&painter, QRectF(0, 0, 20, 20), Glyph::Columns, Qt::black);
    painter.end();
    const QImage wanted = glyphPixmap(Glyph::Columns, {20, 20}, 2, Qt::black, tokens().markInk).toImage();
    QCOMPARE(wanted.size(), QSize(40, 40));
    for (int x = 0; x < 40; ++x)
        QCOMPARE(255 - image.pixelColor(x, 20).red(), wanted.pixelColor(x, 20).alpha());
}

void TestLook::digitsAreAllOfOneWidth()
{
    for (const Type type : {Type::Body, Type::BodyBold, Type::Caption, Type::Figure}) {
        const QFontMetricsF fm(font(type));
        for (char16_t digit = u'1'; digit <= u'9'; ++digit)
            QCOMPARE(fm.horizontalAdvance(QChar(digit)), fm.horizontalAdvance(u'0'));
    }
    QVERIFY(font(Type::Body).pointSizeF() > 0); // points, so that the system's scaling applies
}

void TestLook::aChangeOfThemeChangesThePalette()
{
    QCOMPARE(qApp->palette().color(QPalette::Base), lightTokens().page);
    Theme::instance().choose(ThemeChoice::Dark);
    QCOMPARE(qApp->palette().color(QPalette::Base), darkTokens().page);
    QCOMPARE(qApp->palette().color(QPalette::Highlight), darkTokens().selection);
    QCOMPARE(Theme::choiceOf(Theme::choiceKey(ThemeChoice::Dark)), ThemeChoice::Dark);
    QCOMPARE(Theme::choiceOf(QStringLiteral("nonsense")), ThemeChoice::System);
}

void TestLook::everyMarkHasAShapeAndAWordOfItsOwn()
{
    QSet<QString> words;
    QSet<int> shapes;
    for (int i = int(Mark::Met); i <= int(Mark::Same); ++i) {
        words.insert(Marks::word(Mark(i)));
        shapes.insert(int(Marks::glyph(Mark(i))));
    }
    QCOMPARE(words.size(), int(Mark::Same));
    QCOMPARE(shapes.size(), int(Mark::Same));
    QCOMPARE(markOf(u"at_risk"), Mark::AtRisk);
    QCOMPARE(markOf(u"rejected"), Mark::NotMet);
    QCOMPARE(markOf(u"nonsense"), Mark::None);
}

void TestLook::aBarIsAsLongAsItsFraction()
{
    const auto filled = [](double fraction) {
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), QVariant::fromValue(Progress{fraction, -1, Mark::Met}), ProgressRole);
        return pixelsOf(paintedTable(model, new ProgressDelegate), tokens().met.fill);
    };
    const int half = filled(0.5), full = filled(1.0);
    QVERIFY(full > 100);
    QVERIFY2(std::abs(half * 2 - full) < full / 20, qPrintable(QStringLiteral("%1 of %2").arg(half).arg(full)));
    QCOMPARE(filled(0), 0);
    QCOMPARE(filled(1.7), full); // more than needed is a full bar
}

void TestLook::aRefusedCellIsWashedAndEdged()
{
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), QStringLiteral("6"), Qt::DisplayRole);
    QCOMPARE(pixelsOf(paintedTable(model, new CellStateDelegate), tokens().notMet.fill), 0);
    model.setData(model.index(0, 0), int(CellState::Refused), CellStateRole);
    const QImage image = paintedTable(model, new CellStateDelegate);
    QCOMPARE(pixelsOf(image, tokens().notMet.fill), 2 * 30); // 2 px edge over the row's 30
    QVERIFY(pixelsOf(image, tokens().notMet.tint) > 1000);
}

void TestLook::aStatusIsPaintedInItsOwnColour()
{
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), int(Mark::NotMet), StatusRole);
    QVERIFY(pixelsOf(paintedTable(model, new StatusDelegate), tokens().notMet.fill) > 60);
    model.setData(model.index(0, 0), int(Mark::Met), StatusRole);
    const QImage met = paintedTable(model, new StatusDelegate);
    QVERIFY(pixelsOf(met, tokens().met.fill) > 40);
    QCOMPARE(pixelsOf(met, tokens().notMet.fill), 0);
}

void TestLook::delegatesPaintWithoutWarnings()
{
    QStandardItemModel model(4, 1);
    model.setData(model.index(0, 0), int(Mark::Unknown), StatusRole);
    model.setData(model.index(1, 0), QVariant::fromValue(Fraction{QStringLiteral("30.0"), QStringLiteral("40")}),
                  FractionRole);
    model.setData(model.index(2, 0), QVariant::fromValue(Progress{0.3, 0.8, Mark::AtRisk}), ProgressRole);
    model.setData(model.index(3, 0), Qt::Checked, Qt::CheckStateRole);
    warnings.clear();
    const auto before = qInstallMessageHandler(keepWarnings);
    for (const bool dark : {false, true}) {
        Theme::instance().choose(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        for (QAbstractItemDelegate* delegate : std::initializer_list<QAbstractItemDelegate*>{
                 new CellStateDelegate, new StatusDelegate, new FractionDelegate, new ProgressDelegate})
            paintedTable(model, delegate);
    }
    qInstallMessageHandler(before);
    QCOMPARE(warnings, QString());
}

void TestLook::aTickIsSetWhereItsBoxIsPainted()
{
    QStandardItemModel model(2, 2);
    model.setItem(0, 0, new QStandardItem(QStringLiteral("010386")));
    model.item(0, 0)->setCheckable(true);
    TableView table({}, {});
    table.setModel(&model);
    table.setColumnWidth(0, 130);
    table.resize(400, 200);
    table.show();
    const QRect cell = table.visualRect(model.index(0, 0));
    const auto ticked = [&] { return model.item(0, 0)->checkState() == Qt::Checked; };
    QVERIFY(!ticked());
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, {cell.x() + 15, cell.center().y()});
    QVERIFY(ticked());
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, {cell.x() + 80, cell.center().y()});
    QVERIFY(ticked()); // the text chooses the row and leaves the tick alone
    QTest::mouseClick(table.viewport(), Qt::RightButton, {}, {cell.x() + 15, cell.center().y()});
    QVERIFY(ticked());
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, {cell.x() + 15, cell.center().y()});
    QVERIFY(!ticked());
    table.setCurrentIndex(model.index(0, 0));
    QTest::keyClick(&table, Qt::Key_Space);
    QVERIFY(ticked());
    const QRect plain = table.visualRect(model.index(1, 0));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, {plain.x() + 15, plain.center().y()});
    QVERIFY(!model.index(1, 0).data(Qt::CheckStateRole).isValid());
}

QTEST_MAIN(TestLook)
#include "tst_look.moc"
