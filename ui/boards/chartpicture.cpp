#include "ui/boards/chartpicture.h"
#include "ui/boards/chart.h"
#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QSvgGenerator>

namespace rostrum {

namespace {
constexpr int kMargin = 16, kTitle = 32, kWidth = 880, kSharper = 2;

QSize pictureSize(const Chart& chart) { return {kWidth, chart.sizeHint().height() + kTitle + 2 * kMargin}; }

QByteArray png(const Chart& chart)
{
    const QSize size = pictureSize(chart);
    QImage image(size * kSharper, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(kSharper, kSharper);
    paintChart(&painter, size, chart);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svg(const Chart& chart)
{
    const QSize size = pictureSize(chart);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(size);
    generator.setViewBox(QRect({}, size));
    generator.setTitle(chart.data().name);
    QPainter painter(&generator);
    paintChart(&painter, size, chart);
    painter.end();
    return bytes;
}
} // namespace

void paintChart(QPainter* painter, const QSizeF& size, const Chart& chart)
{
    QFont title = font(Type::Section);
    title.setPixelSize(qRound(title.pointSizeF() * 96 / 72));
    painter->setFont(title);
    painter->setPen(lightTokens().text);
    painter->drawText(QRectF(kMargin, kMargin - 4, size.width() - 2 * kMargin, kTitle), Qt::AlignLeft | Qt::AlignTop,
                      chart.data().name);
    painter->translate(kMargin, kMargin + kTitle);
    chart.paintOn(painter, {size.width() - 2 * kMargin, size.height() - kTitle - 2 * kMargin});
    painter->translate(-kMargin, -kMargin - kTitle);
}

Result<void> saveChart(const Chart& chart, const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    QSaveFile file(path);
    if (!QFileInfo(folder).isDir() || !file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FolderNotWritable, {{QStringLiteral("folder"), QDir::toNativeSeparators(folder)}});
    const QByteArray bytes = path.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive) ? svg(chart) : png(chart);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return fail(Error{ErrorCode::DiskFull, {{QStringLiteral("file"), path}}, file.errorString()});
    return {};
}

} // namespace rostrum
