// The icon family: line icons of a 20-unit box and filled marks of 13, tinted from the tokens in force.
#pragma once
#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QStringList>

class QPainter;
class QRectF;

namespace rostrum {

/// Order is that of the names in icons.cpp; resources/icons/<name>.svg.
enum class Glyph {
    None,
    Home,
    People,
    Person,
    Session,
    Rota,
    Library,
    Star,
    Document,
    Import,
    Export,
    Kpi,
    Award,
    Shield,
    Warning,
    Report,
    History,
    Settings,
    Search,
    Undo,
    Redo,
    Sync,
    Print,
    Close,
    Columns,
    ChevronDown,
    ChevronUp,
    ChevronLeft,
    ChevronRight,
    Plus,
    Check,
    Department,
    Course,
    Credit,
    Applicant,
    Calendar,
    Book,
    Lock,
    Folder,
    Info,
    Trash,
    Edit,
    Filter,
    More,
    MarkMet,
    MarkOnTrack,
    MarkAtRisk,
    MarkNotMet,
    MarkUnknown,
    MarkExempt,
    MarkAdded,
    MarkChanged,
    MarkSame,
    Count
};

QString glyphName(Glyph glyph);

/// Follows the theme by itself: second text when at rest, text on a push button, accent when on, hints when disabled.
QIcon icon(Glyph glyph);
/// For the primary button: the ink on the accent.
QIcon iconOnAccent(Glyph glyph);
QIcon appIcon();

/// Paints sharp at the painter's device ratio; cached by colour, size and ratio.
void paintGlyph(QPainter* painter, const QRectF& rect, Glyph glyph, const QColor& color);
/// Size in logical pixels. `ink` fills what is cut out of a mark.
QPixmap glyphPixmap(Glyph glyph, const QSize& size, qreal ratio, const QColor& color, const QColor& ink);

} // namespace rostrum
