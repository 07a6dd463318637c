// Settings of the workspace, shared by its officers: the organisation, who prepares reports, the language of the paper.
#pragma once
#include "models/store/change.h"

namespace rostrum {

namespace setting {
inline constexpr char organisation[] = "report.organisation";
inline constexpr char preparedBy[] = "report.prepared_by";
inline constexpr char reportLanguage[] = "report.language";        ///< "zh_CN" (default) or "en"
inline constexpr char logo[] = "report.logo";                      ///< an image file's bytes, in `data`
inline constexpr char documentNumber[] = "report.document_number"; ///< 文号
inline constexpr char ownSignature[] = "report.own_signature";     ///< "0" takes the place away
inline constexpr char seamStamp[] = "report.seam_stamp";           ///< "1" asks for it
inline constexpr char paper[] = "report.paper";                    ///< "a4" (default) "a3" "letter"
inline constexpr char sideMargin[] = "report.side_margin";         ///< mm, left and right
inline constexpr char topMargin[] = "report.top_margin";           ///< mm, top and bottom
} // namespace setting

Result<QString> readSetting(Connection& db, const char* key, const QString& otherwise = {});
Result<QByteArray> readSettingData(Connection& db, const char* key);
/// Empty takes the setting away.
Result<void> writeSetting(Change& change, const char* key, const QString& value);
Result<void> writeSettingData(Change& change, const char* key, const QByteArray& data);

} // namespace rostrum
