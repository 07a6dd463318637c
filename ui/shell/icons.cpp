#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <cmath>

namespace rostrum {

namespace {

constexpr std::array names = {"",
                              "home",
                              "people",
                              "person",
                              "session",
                              "rota",
                              "library",
                              "star",
                              "document",
                              "import",
                              "export",
                              "kpi",
                              "award",
                              "shield",
                              "warning",
                              "report",
                              "history",
                              "settings",
                              "search",
                              "undo",
                              "redo",
                              "sync",
                              "print",
                              "close",
                              "columns",
                              "chevron-down",
                              "chevron-up",
                              "chevron-left",
                              "chevron-right",
                              "plus",
                              "check",
                              "department",
                              "course",
                              "credit",
                              "applicant",
                              "calendar",
                              "book",
                              "lock",
                              "folder",
                              "info",
                              "trash",
                              "edit",
                              "filter",
                              "more",
                              "mark-met",
                              "mark-on-track",
                              "mark-at-risk",
                              "mark-not-met",
                              "mark-unknown",
                              "mark-exempt",
                              "mark-added",
                              "mark-changed",
                              "mark-same"};
static_assert(names.size() == size_t(Glyph::Count), "one name a glyph, in order");

const QByteArray& svgText(Glyph glyph)
{
    static std::array<QByteArray, size_t(Glyph::Count)> texts;
    QByteArray& text = texts[size_t(glyph)];
    if (text.isEmpty() && glyph != Glyph::None) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(glyphName(glyph)));
        if (file.open(QIODevice::ReadOnly))
            text = file.readAll();
    }
    return text;
}

// Asks the theme at every paint, so a QIcon made once is right in every theme.
class TintedEngine : public QIconEngine {
public:
    TintedEngine(Glyph glyph, bool onAccent) : m_glyph(glyph), m_onAccent(onAccent) {}
    QIconEngine* clone() const override { return new TintedEngine(*this); }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintGlyph(painter, rect, m_glyph, color(mode, state));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        // The size handed in is already in device pixels.
        return glyphPixmap(m_glyph, size, 1, color(mode, state), tokens().markInk);
    }
    QString iconName() override { return glyphName(m_glyph); }
    bool isNull() override { return m_glyph == Glyph::None; }

private:
    QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        const Tokens& t = tokens();
        if (mode == QIcon::Disabled)
            return t.controlEdge;
        if (m_onAccent)
            return t.onAccent;
        return state == QIcon::On ? t.accent : mode == QIcon::Active ? t.text : t.second;
    }

    Glyph m_glyph;
    bool m_onAccent;
};

} // namespace

QString glyphName(Glyph glyph) { return QString::fromLatin1(names[size_t(glyph)]); }

QIcon icon(Glyph glyph) { return glyph == Glyph::None ? QIcon() : QIcon(new TintedEngine(glyph, false)); }
QIcon iconOnAccent(Glyph glyph) { return glyph == Glyph::None ? QIcon() : QIcon(new TintedEngine(glyph, true)); }

QIcon appIcon()
{
    QIcon result;
    QSvgRenderer svg(QStringLiteral(":/icons/rostrum.svg"));
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        svg.render(&painter);
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

QPixmap glyphPixmap(Glyph glyph, const QSize& size, qreal ratio, const QColor& color, const QColor& ink)
{
    const QSize device = (QSizeF(size) * ratio).toSize();
    const QString key = QStringLiteral("rostrum/%1/%2x%3/%4/%5/%6")
                            .arg(int(glyph))
                            .arg(device.width())
                            .arg(device.height())
                            .arg(ratio)
                            .arg(color.rgba(), 0, 16)
                            .arg(ink.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(device);
    pixmap.fill(Qt::transparent);
    QByteArray text = svgText(glyph);
    if (!text.isEmpty()) {
        text.replace("currentColor", color.name().toLatin1()).replace("currentInk", ink.name().toLatin1());
        QSvgRenderer svg(text);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        svg.render(&painter, QRectF(QPointF(), QSizeF(device)));
    }
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintGlyph(QPainter* painter, const QRectF& rect, Glyph glyph, const QColor& color)
{
    // The painter knows the true scale also where a widget is rendered into a picture of another ratio.
    const qreal ratio = std::max<qreal>(0.5, std::abs(painter->deviceTransform().m11()));
    const QPixmap pixmap = glyphPixmap(glyph, rect.size().toSize(), ratio, color, tokens().markInk);
    // On whole device pixels, else the lines blur.
    const QPointF at(std::round(rect.x() * ratio) / ratio, std::round(rect.y() * ratio) / ratio);
    painter->drawPixmap(at, pixmap);
}

} // namespace rostrum
