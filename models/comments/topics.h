// What complaints are about (mission F4): the share of each topic among the last N comments that find fault or ask for
// something, and what is suggested once a share reaches its threshold. Topics, N and threshold are data
// (resources/words/topics.json).
#pragma once
#include "models/comments/commentreader.h"
#include "models/comments/commentrows.h"
#include "models/facts/thresholds.h"

namespace rostrum {

struct CommentTopic {
    QString title;
    QStringList words;
    QString suggest; ///< the title of a course
};

struct TopicRules {
    int last = 100;   ///< comments that are looked at
    int least = 20;   ///< with fewer nothing is suggested
    int share = 3000; ///< basis points from which a topic fires
    QStringList asks; ///< words of a comment that asks for something
    std::vector<CommentTopic> topics;
};
const TopicRules& shippedTopicRules();

/// The three numbers of the rules as settings of the workspace; what is shipped is their standard.
struct TopicThresholds {
    ThresholdSetting last, least, share; ///< share: per cent with two decimals, so basis points
};
const TopicThresholds& topicThresholds();
/// The shipped topics by the workspace's thresholds. Errors as readThreshold.
Result<TopicRules> readTopicRules(Connection& db);

struct TopicShare {
    QString title;
    int comments = 0;
    int share = 0; ///< basis points of all that were looked at, half-up
    bool fires = false;
    QString suggestion; ///< 售后问题处理技巧; empty unless it fires
};

struct TopicTable {
    int last = 0, share = 0;        ///< by which it was read, as TopicRules
    int raters = 0;                 ///< of fewer than kFewestRaters nothing below is filled
    int comments = 0;               ///< looked at: at most the last N
    std::vector<TopicShare> topics; ///< the greatest share first, then as the rules have them; those of none left out
};

/// A comment is looked at when it holds a word that finds fault, a word that is negated or one that asks, or when its
/// rating is below 3 of 5. It may be about several topics. Cancelled.
Result<TopicTable> readTopics(Connection& db, const CommentQuery& query, const TopicRules& rules,
                              const std::atomic<bool>* cancel = nullptr);
/// By the workspace's rules.
Result<TopicTable> readTopics(Connection& db, const CommentQuery& query, const std::atomic<bool>* cancel = nullptr);

} // namespace rostrum
