// What the benches of pages share: a picture of them, whatever the platform.
#pragma once
#include <QPixmap>
#include <QWidget>

namespace rostrum::bench {

/// Paints as the screen would have it.
inline void paint(QWidget& widget)
{
    QPixmap picture(widget.size());
    widget.render(&picture);
}

} // namespace rostrum::bench
