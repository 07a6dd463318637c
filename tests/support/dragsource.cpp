// A file manager's part of a drag: a small window in the corner of its display from which the files named on its
// command line can be drawn. Says "welcome" when a program below the pointer would take them, "dropped" once it has.
// Lives until it is ended.
#include <QDrag>
#include <QGuiApplication>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QRasterWindow>
#include <QUrl>
#include <cstdio>
#include <utility>

namespace {
class Source : public QRasterWindow {
public:
    explicit Source(const QStringList& files)
    {
        for (const QString& file : files)
            m_urls.append(QUrl::fromLocalFile(file));
        setFlags(Qt::BypassWindowManagerHint | Qt::WindowStaysOnTopHint);
        setGeometry(0, 0, 40, 40);
    }

protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(0, 0, width(), height(), Qt::darkGreen); }
    void mouseMoveEvent(QMouseEvent* event) override
    {
        if (!(event->buttons() & Qt::LeftButton) || m_drawn)
            return;
        m_drawn = true;
        auto* drag = new QDrag(this);
        auto* data = new QMimeData;
        data->setUrls(m_urls);
        drag->setMimeData(data);
        connect(drag, &QDrag::actionChanged, this, [this](Qt::DropAction action) {
            if (action != Qt::CopyAction || std::exchange(m_welcome, true))
                return;
            std::puts("welcome");
            std::fflush(stdout);
        });
        std::puts(drag->exec(Qt::CopyAction) == Qt::CopyAction ? "dropped" : "refused");
        std::fflush(stdout);
        // It stays: whoever took the drop asks for the files only now.
    }

private:
    QList<QUrl> m_urls;
    bool m_drawn = false, m_welcome = false;
};
} // namespace

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    Source source(application.arguments().mid(1));
    source.show();
    std::puts("ready");
    std::fflush(stdout);
    return application.exec();
}
