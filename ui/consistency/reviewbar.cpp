#include "ui/consistency/reviewbar.h"

namespace rostrum {

ReviewBar::ReviewBar(QWidget* parent) : ReasonBar(QStringLiteral("check.reviewBar"), QStringLiteral("check"), parent)
{
    retranslate();
}

void ReviewBar::retranslate()
{
    setTexts(tr("Why is this right?"), tr("For example: two people of one name, checked by telephone"),
             tr("This is right"));
}

} // namespace rostrum
