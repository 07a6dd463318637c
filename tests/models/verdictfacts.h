// What the evaluator of tst_verdictsagain knows of people and rules: plain structs, the words of the files as texts.
#pragma once
#include "models/base/dates.h"
#include "models/base/id.h"
#include <QStringList>
#include <optional>
#include <vector>

namespace again {

using rostrum::DateSpan;
using rostrum::Id;

/// One thing that somebody did and a rule may count, as the contract of the measures says it.
struct Deed {
    QString kind; ///< "attendance" "outside" "teaching" "day" "submitted" "essay" "graded" "due"
    QDate day;
    QString category;
    int64_t amount = 0; ///< hundredths of an hour, or pieces
    bool good = false;  ///< of what is graded or due: excellent, handed in
    bool pending = false;
};

struct Title {
    DateSpan span;
    QString grade;
};

struct Waiver {
    QString rule, requirement;
    DateSpan span;
    std::optional<int64_t> hours, pieces;
};

struct Paper {
    QString title;
    QDate completed, validTo;
};

struct Application {
    int year = 0;
    QString grade;
    QDate deadline;
};

struct Person {
    Id id;
    QString number;
    std::vector<DateSpan> employed, away; ///< away: leave for which less is asked
    std::vector<Title> titles;            ///< by their first day; the day of the far past stands for an open one
    std::vector<Waiver> waivers;
    std::vector<Paper> papers; ///< by day of completion
    std::vector<Application> applications;
    std::vector<Deed> deeds;
};

struct Leaf {
    QString code, measure;
    QStringList categories, origins; ///< filters; empty = any
    QString unit = QStringLiteral("hours");
    int64_t num = 1, den = 1;
    QString base = QStringLiteral("absolute"), baseOf;
    bool prorated = false;
    int64_t step = 0;
    QString window = QStringLiteral("calendar_year");
    int months = 0, count = 1;
    QString combine = QStringLiteral("every");
    int k = 0;
    int64_t carryMax = 0;
    int carryYears = 0;
    bool warns = false;
    QString certificate;
    int validity = 0, renewal = 0;
    bool fromOldExpiry = true;
};

struct Node {
    QString op; ///< "all" "any" "k_of" "leaf"
    int k = 0, leaf = -1;
    std::vector<Node> children;
};

struct Credit {
    QString kind;
    int64_t num = 1, den = 1;
    std::optional<int64_t> cap;
};

struct Rule {
    QString code, grade; ///< grade empty: for everyone
    QDate from, to;
    std::vector<Leaf> leaves; ///< in the order of the tree
    Node tree;
    std::vector<Credit> credits;
};

struct World {
    std::vector<Person> people;
    bool appliedIn(int year) const
    {
        for (const Person& p : people)
            for (const Application& a : p.applications)
                if (a.year == year)
                    return true;
        return false;
    }
};

struct LeafAnswer {
    int64_t required = 0, earned = 0, carried = 0, missing = 0;
    bool met = false;
};

struct Answer {
    QString status;
    std::vector<LeafAnswer> leaves;
};

} // namespace again
