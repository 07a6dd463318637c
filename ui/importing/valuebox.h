// What one value of the file means: chosen from what is here, the likeliest first, or typed. Nothing is chosen on its
// own.
#pragma once
#include "models/exchange/valuequestions.h"
#include <QComboBox>

class QStringListModel;

namespace rostrum {

class ValueBox : public QComboBox {
    Q_OBJECT
public:
    explicit ValueBox(QWidget* parent = nullptr);
    void setQuestion(const ValueGroup& group, const ValueQuestion& question);

Q_SIGNALS:
    /// A value for the mapping; empty: none after all.
    void chosen(const QString& value);

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    void fill();
    void showChosen();
    void takeTyped();
    void propose(const QString& typed);
    std::vector<int> matching(const QString& typed) const;
    QString titleOf(const QString& value) const;

    std::shared_ptr<const ValueCandidates> m_candidates;
    QStringListModel* m_proposed; ///< what the list under the field shows
    ValueQuestion m_question;
    Kind m_kind = Kind::Text;
    int64_t m_scale = 0;
};

} // namespace rostrum
