// The time machine: what a rule would say of a year if it were saved now, while it is typed.
#pragma once
#include "ui/desk/desk.h"
#include "ui/rules/previewmodel.h"
#include "ui/rules/ruledraft.h"
#include "ui/widgets/surface.h"
#include <QTimer>

class QComboBox;

namespace rostrum {

class CountStrip;
class SectionHeader;
class TableView;
class TextLabel;

class PreviewPane : public Surface {
    Q_OBJECT
public:
    PreviewPane(Desk& desk, QWidget* parent = nullptr);
    ~PreviewPane() override;
    /// Asks a moment after the last call; a draft that makes no sense shows nobody and says so.
    void ask(const RuleDraft& draft);
    void stop();

Q_SIGNALS:
    void shown();
    /// Employee number or id in hex.
    void personChosen(const QString& person);

private:
    void build();
    void read();
    void show(const RulePreview& preview);
    void say(const QString& sentence);
    int year() const;

    Desk& m_desk;
    PreviewModel* m_model;
    QComboBox* m_year;
    TextLabel* m_totals;
    CountStrip* m_strip;
    TableView* m_table;
    QTimer m_pause;
    QJsonObject m_json;
    CancelFlag m_reading;
    int m_asked = 0;
};

} // namespace rostrum
