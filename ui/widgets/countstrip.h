// Counts by state over the whole set; a click shows that part. Totals never follow the filter.
#pragma once
#include "ui/widgets/roles.h"
#include "ui/widgets/surface.h"
#include <QAbstractButton>

class QHBoxLayout;

namespace rostrum {

struct CountSegment {
    QString key; ///< empty: all
    Mark mark = Mark::None;
    int count = 0;
    QString word; ///< empty: the mark's own
};

class CountButton;

class CountStrip : public Surface {
    Q_OBJECT
public:
    explicit CountStrip(QWidget* parent = nullptr);
    /// The first is usually all. Same keys: counts change in place and the choice stays.
    void setSegments(const QList<CountSegment>& segments);
    /// Boxes and an = behind the first, where the parts add up to it (import). Before the first segments.
    void setBoxed();
    /// `Met 40.0 % 10 / 25` at the right.
    void setSummary(const QString& caption, const QString& value, const QString& of);
    QString current() const { return m_current; }
    void setCurrent(const QString& key);

Q_SIGNALS:
    /// The officer chose a segment; the empty key is all.
    void chosen(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void select(int at, bool announce);
    void compactWords();

    QHBoxLayout* m_row;
    QList<CountButton*> m_buttons;
    QString m_current;
    QString m_caption, m_value, m_of;
    bool m_boxed = false;
};

/// One segment; its accessible name is "6 at risk".
class CountButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit CountButton(QWidget* parent);
    void setSegment(const CountSegment& segment, bool boxed);
    const CountSegment& segment() const { return m_segment; }
    void setShowWord(bool on);
    void setTight(bool on); ///< less room around the figures
    int widthWithWord() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString word() const;

    CountSegment m_segment;
    bool m_boxed = false;
    bool m_showWord = true;
    bool m_tight = false;
    int sidePad() const;
};

} // namespace rostrum
