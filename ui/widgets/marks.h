// A mark's shape, colours and word.
#pragma once
#include "ui/shell/icons.h"
#include "ui/shell/tokens.h"
#include "ui/widgets/roles.h"
#include <QCoreApplication>

namespace rostrum {

class Marks {
    Q_DECLARE_TR_FUNCTIONS(Marks)
public:
    static Glyph glyph(Mark mark);
    /// In the theme in force.
    static const StatusColors& colors(Mark mark);
    /// "On track" and so on, in the language in force.
    static QString word(Mark mark);
    static void paint(QPainter* painter, const QRectF& rect, Mark mark);
};

} // namespace rostrum
