// The thresholds of warnings and suggestions: each a field with its unit, what holds where nothing is chosen, and what
// it does.
#pragma once
#include "models/facts/thresholds.h"
#include <QSpinBox>
#include <vector>

namespace rostrum {

/// A number in the decimals of its threshold; "3.5" of four decimals is the value 35000.
class ThresholdBox : public QSpinBox {
    Q_OBJECT
public:
    explicit ThresholdBox(const ThresholdSetting& threshold, QWidget* parent = nullptr);
    const ThresholdSetting& threshold() const { return m_threshold; }

protected:
    QString textFromValue(int value) const override;
    int valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& at) const override;
    void wheelEvent(QWheelEvent* event) override;

private:
    std::optional<int64_t> numberIn(const QString& text) const;
    const ThresholdSetting m_threshold;
};

class ThresholdFields : public QWidget {
    Q_OBJECT
public:
    explicit ThresholdFields(QWidget* parent = nullptr);

    using Values = std::vector<int64_t>; ///< in the order of the fields
    /// On a reader's thread. Errors as readThreshold.
    static Result<Values> read(Connection& db);
    static Result<void> write(Change& change, const Values& values);
    void setValues(const Values& values);
    Values values() const;

Q_SIGNALS:
    void edited();

private:
    std::vector<ThresholdBox*> m_boxes;
};

} // namespace rostrum
