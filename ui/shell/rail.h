// The navigation: pages in groups with counts, groups that fold, all of it scrolling where there is not room enough;
// icons alone below 1100 px.
#pragma once
#include "ui/shell/page.h"
#include "ui/widgets/surface.h"
#include <QAbstractButton>

class QScrollArea;
class QVBoxLayout;

namespace rostrum {

class RailGroup;
class RailItem;

class Rail : public Surface {
    Q_OBJECT
public:
    explicit Rail(const QList<PageEntry>& pages, QWidget* parent = nullptr);
    void setCurrent(const QString& key);
    QString current() const { return m_current; }
    /// 0 hides the count.
    void setBadge(const QString& key, int count);
    void setNarrow(bool narrow);
    bool isNarrow() const { return m_narrow; }
    void retranslate();
    void focusCurrent();

Q_SIGNALS:
    void chosen(const QString& key);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void move(int step);
    void fold(bool folded);
    /// Items of folded groups are hidden; while narrow there is no caption to unfold them by, so all are shown.
    void showItems();
    QVBoxLayout* addScrolled(QVBoxLayout* column);

    struct Group {
        RailGroup* caption;
        QWidget* space; ///< stands for the caption while narrow
        QList<RailItem*> items;
    };
    QScrollArea* m_scroll;
    QList<RailItem*> m_items;
    QList<Group> m_groups;
    QList<QAbstractButton*> m_order; ///< captions and items from above to below
    QString m_current;
    bool m_narrow = false;
};

class RailItem : public QAbstractButton {
    Q_OBJECT
public:
    RailItem(const PageEntry& page, int number, QWidget* parent);
    QString key() const { return m_key; }
    void setNarrow(bool narrow);
    void setBadge(int count);
    void retranslate();
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_key;
    std::function<QString()> m_title;
    Glyph m_glyph;
    int m_number; ///< of Alt+n; 0 for none
    int m_badge = 0;
    bool m_narrow = false;
};

} // namespace rostrum
