// The caption of a group of pages: a click folds the group, and it stays so on this computer.
#pragma once
#include <QAbstractButton>
#include <functional>

namespace rostrum {

class RailGroup : public QAbstractButton {
    Q_OBJECT
public:
    /// `key` names it in the settings: that of the group's first page.
    RailGroup(const QString& key, std::function<QString()> text, QWidget* parent);
    bool isFolded() const { return !isChecked(); }
    void setFolded(bool folded);
    void retranslate();
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_key;
    std::function<QString()> m_text;
};

} // namespace rostrum
