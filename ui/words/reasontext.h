// Why a file or a rule is refused: the keys in an error's details as clauses of its sentence.
#pragma once
#include <QString>

namespace rostrum {

/// SheetHostile's reason, "zip_bomb". Like the others below: a key that nobody knows comes back as it is.
QString hostileText(const QString& reason);
/// SheetTooLarge's limit, a number and its unit: "32767 characters".
QString limitText(const QString& limit);
/// SheetFormatUnknown's format: names of formats stay what they are, "pdf".
QString formatText(const QString& format);
/// InvalidRule's problem; `about` is the requirement's code, or what a parser said.
QString ruleProblemText(const QString& problem, const QString& about, const QString& at = {});

} // namespace rostrum
