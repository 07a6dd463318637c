#include "models/facts/readingtables.h"
#include <algorithm>
#include <iterator>

namespace rostrum {

namespace {
struct Entry {
    char16_t character;
    const char16_t* readings;
};

// The heir of a rare surname knows it best, and so may type it as the dictionary has it: both are kept.
constexpr Entry kSurnames[] = {
    {u'朴', u"piáo|pǔ|pò"},  {u'缪', u"miào|móu"},  {u'覃', u"qín|tán"},     {u'洗', u"xiǎn|xǐ"},
    {u'晟', u"shèng|chéng"}, {u'牟', u"mù|móu"},    {u'盖', u"gě|gài"},      {u'单', u"shàn|dān"},
    {u'曾', u"zēng|céng"},   {u'解', u"xiè|jiě"},   {u'仇', u"qiú|chóu"},    {u'区', u"ōu|qū"},
    {u'查', u"zhā|chá"},     {u'乐', u"yuè|lè"},    {u'员', u"yùn|yuán"},    {u'翟', u"zhái|dí"},
    {u'任', u"rén"},         {u'尉', u"wèi|yù"},    {u'万', u"wàn"},         {u'长', u"zhǎng|cháng"},
    {u'肖', u"xiāo|xiào"},   {u'阚', u"kàn|hǎn"},   {u'佴', u"nài|èr"},      {u'乜', u"niè|miē"},
    {u'召', u"shào|zhào"},   {u'祭', u"zhài|jì"},   {u'折', u"shé|zhé"},     {u'种', u"chóng|zhǒng"},
    {u'秘', u"bì|mì"},       {u'郗', u"xī|chī"},    {u'句', u"gōu|jù"},      {u'黑', u"hēi|hè"},
    {u'那', u"nā|nà"},       {u'宁', u"nìng|níng"}, {u'华', u"huà|huá"},     {u'车', u"chē|jū"},
    {u'石', u"shí|dàn"},     {u'柏', u"bǎi|bó"},    {u'费', u"fèi|bì"},      {u'繁', u"pó|fán"},
    {u'隗', u"wěi|kuí"},     {u'谌', u"chén|shèn"}, {u'沈', u"shěn|chén"},   {u'葛', u"gě|gé"},
    {u'重', u"chóng|zhòng"}, {u'薄', u"bó|báo"},    {u'盛', u"shèng|chéng"}, {u'冼', u"xiǎn"},
    {u'逄', u"páng"},        {u'贾', u"jiǎ|gǔ"},    {u'燕', u"yān|yàn"},     {u'曲', u"qū|qǔ"},
    {u'应', u"yīng|yìng"},   {u'令', u"lìng|líng"}, {u'哈', u"hǎ|hā"},       {u'幺', u"yāo"},
    {u'澹', u"tán|dàn"},     {u'宿', u"sù|xiǔ"},    {u'藏', u"zāng|cáng"},   {u'钭', u"tǒu|dǒu"},
};

constexpr Entry kOthers[] = {
    {u'晟', u"shèng|chéng"}, {u'乐', u"lè|yuè"},    {u'行', u"xíng|háng"},   {u'长', u"cháng|zhǎng"},
    {u'重', u"zhòng|chóng"}, {u'曾', u"zēng|céng"}, {u'单', u"dān|shàn"},    {u'茜', u"qiàn|xī"},
    {u'莘', u"xīn|shēn"},    {u'率', u"lǜ|shuài"},  {u'传', u"chuán|zhuàn"}, {u'调', u"diào|tiáo"},
    {u'会', u"huì|kuài"},    {u'奇', u"qí|jī"},     {u'朝', u"cháo|zhāo"},   {u'盛', u"shèng|chéng"},
    {u'弹', u"dàn|tán"},     {u'藏', u"cáng|zàng"}, {u'朴', u"pǔ|piáo"},     {u'柏', u"bǎi|bó"},
    {u'解', u"jiě|xiè"},     {u'参', u"cān|shēn"},  {u'降', u"jiàng|xiáng"}, {u'都', u"dū|dōu"},
    {u'校', u"xiào|jiào"},   {u'车', u"chē|jū"},    {u'角', u"jiǎo|jué"},    {u'省', u"shěng|xǐng"},
    {u'还', u"hái|huán"},    {u'洗', u"xǐ|xiǎn"},   {u'盖', u"gài|gě"},      {u'翟', u"zhái|dí"},
    {u'什', u"shén|shí"},    {u'厦', u"shà|xià"},   {u'模', u"mó|mú"},
};

struct Pair {
    char16_t first, second;
    const char16_t *firstReadings, *secondReadings;
};

// Only pairs that are not read as their characters are one by one, or of which the characters have a second reading.
constexpr Pair kPairs[] = {
    {u'万', u'俟', u"mò|wàn", u"qí|sì"}, {u'尉', u'迟', u"yù|wèi", u"chí"},   {u'长', u'孙', u"zhǎng|cháng", u"sūn"},
    {u'澹', u'台', u"tán|dàn", u"tái"},  {u'令', u'狐', u"líng|lìng", u"hú"}, {u'单', u'于', u"chán|shàn", u"yú"},
    {u'乐', u'正', u"yuè|lè", u"zhèng"}, {u'子', u'车', u"zǐ", u"jū|chē"},    {u'亓', u'官', u"qí", u"guān"},
    {u'鲜', u'于', u"xiān", u"yú"},      {u'夹', u'谷', u"jiá", u"gǔ"},       {u'拓', u'跋', u"tuò|tà", u"bá"},
    {u'宰', u'父', u"zǎi", u"fǔ|fù"},    {u'皇', u'甫', u"huáng", u"fǔ"},     {u'赫', u'连', u"hè", u"lián"},
    {u'贺', u'若', u"hè", u"ruò"},       {u'吐', u'谷', u"tǔ", u"yù|gǔ"},     {u'角', u'里', u"lù|jiǎo", u"lǐ"},
};

template <size_t N>
QStringView find(const Entry (&entries)[N], char32_t character)
{
    const auto found = std::find_if(std::begin(entries), std::end(entries),
                                    [&](const Entry& entry) { return entry.character == character; });
    return found == std::end(entries) ? QStringView() : QStringView(found->readings);
}
} // namespace

QStringView surnameReadings(char32_t character) { return find(kSurnames, character); }
QStringView otherReadings(char32_t character) { return find(kOthers, character); }

std::optional<PairReadings> surnamePair(char32_t first, char32_t second)
{
    for (const Pair& pair : kPairs)
        if (pair.first == first && pair.second == second)
            return PairReadings{pair.firstReadings, pair.secondReadings};
    return std::nullopt;
}

} // namespace rostrum
