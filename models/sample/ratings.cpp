// Ratings: those present rate first, then, where more are asked for, other people, at last nobody in particular.
#include "models/sample/world.h"
#include <QStringList>
#include <algorithm>
#include <numeric>

namespace rostrum::sample {

namespace {
constexpr int kScores = 6;

class Survey {
public:
    explicit Survey(World& world) : m_world(world), m_random(world.random(6))
    {
        QStringList names;
        for (const char* name : kDimensions)
            names << QString::fromUtf8(name);
        names.sort();
        world.form = Id::derived({"form", names.join(u'\n').toStdString()});
        for (const char* mood : {"poor", "fair", "good", "more"}) {
            m_moods.push_back(int(world.comments.size()));
            const auto& list = world.phrases.list(mood);
            world.comments.insert(world.comments.end(), list.begin(), list.end());
        }
        m_moods.push_back(int(world.comments.size()));
        // A trainer's quality, in hundredths of a point; each dimension a little off it.
        for (size_t i = 0; i < world.staff.size() && !world.staff.empty(); ++i)
            m_quality.push_back(world.staff[i].trainer ? m_random.between(405, 470) : 430);
    }

    void run()
    {
        std::vector<int> held;
        for (size_t i = 0; i < m_world.sessions.size(); ++i)
            if (m_world.sessions[i].held)
                held.push_back(int(i));
        if (held.empty() || m_world.options.ratings <= 0)
            return;
        const std::vector<int> quota = quotas(held);
        m_world.ratings.reserve(size_t(m_world.options.ratings));
        for (size_t i = 0; i < held.size(); ++i)
            rate(held[i], quota[i]);
    }

private:
    // Shares the ratings out by attendance; the session of 10-21 still waits for eight of its 22.
    std::vector<int> quotas(const std::vector<int>& held)
    {
        int64_t seats = 0;
        int left = m_world.options.ratings;
        std::vector<int> quota(held.size(), 0);
        const auto weight = [&](int session) { return int64_t(m_world.sessions[size_t(session)].present.size()) + 1; };
        size_t open = held.size();
        for (size_t i = 0; i < held.size(); ++i) {
            if (m_world.sessions[size_t(held[i])].code == "PX-20261021-T" && held.size() > 1) {
                open = i;
                quota[i] = std::min(left, 14);
                left -= quota[i];
            } else {
                seats += weight(held[i]);
            }
        }
        const int total = left;
        for (size_t i = 0; i < held.size(); ++i)
            if (i != open) {
                quota[i] = int(total * weight(held[i]) / seats);
                left -= quota[i];
            }
        for (size_t i = 0; left > 0; i = (i + 1) % held.size())
            if (i != open) {
                ++quota[i];
                --left;
            }
        return quota;
    }

    void rate(int index, int count)
    {
        const Session& session = m_world.sessions[size_t(index)];
        const int people = int(m_world.staff.size());
        std::vector<int> raters = session.present;
        m_random.shuffle(raters);
        if (count > int(raters.size())) {
            std::vector<bool> seen(size_t(people), false);
            for (const int rater : raters)
                seen[size_t(rater)] = true;
            if (session.trainer >= 0)
                seen[size_t(session.trainer)] = true;
            const int offset = m_random.below(people);
            for (int i = 0; i < people && int(raters.size()) < count; ++i)
                if (const int person = (offset + i) % people; !seen[size_t(person)])
                    raters.push_back(person);
        }
        for (int i = 0; i < count; ++i)
            add(index, i < int(raters.size()) ? raters[size_t(i)] : -1, i);
    }

    void add(int index, int trainee, int ordinal)
    {
        const Session& session = m_world.sessions[size_t(index)];
        Rating rating{};
        rating.session = index;
        rating.trainee = trainee;
        const int quality = qualityOf(session);
        // The mood of the person moves all six answers together.
        const int mood = m_random.between(-45, 45);
        static constexpr int kTilt[kScores] = {0, 8, -22, 14, 10, 0};
        for (int i = 0; i < kScores; ++i)
            rating.scores[i] = answer(quality + mood + kTilt[i] + (i ? tiltOf(session.trainer, i) : 0));
        rating.comment = rating.more = -1;
        if (m_random.percent(62)) {
            const int score = rating.scores[0];
            rating.comment = commentOf(score >= 5   ? 2
                                       : score == 4 ? 1 + m_random.below(2)
                                       : score == 3 ? m_random.below(2)
                                                    : 0);
            if (m_random.percent(15))
                rating.more = commentOf(3);
        }
        rating.dayAfter = int8_t(session.day == yesterday() ? 0 : m_random.below(2));
        rating.minute = int16_t(m_random.between(17 * 60, 20 * 60 + 59));
        rating.id = trainee >= 0 ? Id::below(session.id, {"rating", m_world.staff[size_t(trainee)].id.view()})
                                 : Id::below(session.id, {"rating", "anonymous", std::to_string(ordinal)});
        if (m_fileSession != index) {
            m_fileSession = index;
            m_file =
                session.day.substr(0, 4) + "年" + std::to_string(std::stoi(session.day.substr(5, 2))) + "月评分.xlsx";
            m_imported = std::min(m_world.today, dayPlus(session.day.substr(0, 7) + "-28", 6));
        }
        rating.origin = m_world.sources.next("ratings", m_file, m_imported);
        m_world.ratings.push_back(rating);
    }

    // 罗永康 fell from 4.5 to 3.8 in his last session.
    int qualityOf(const Session& session) const
    {
        if (session.trainer < 0)
            return 430;
        if (m_world.staff[size_t(session.trainer)].name == "罗永康")
            return session.day.substr(5) < "08-01" ? 450 : 380;
        return m_quality[size_t(session.trainer)];
    }

    static int tiltOf(int trainer, int dimension) { return trainer < 0 ? 0 : (trainer * 7 + dimension * 13) % 31 - 15; }

    // Rounded up or down by chance, so that the mean comes out.
    int8_t answer(int hundredths)
    {
        return int8_t(std::clamp(hundredths / 100 + (m_random.below(100) < hundredths % 100 ? 1 : 0), 1, 5));
    }

    int16_t commentOf(int mood)
    {
        return int16_t(m_random.between(m_moods[size_t(mood)], m_moods[size_t(mood) + 1] - 1));
    }

    const Day& yesterday()
    {
        if (m_yesterday.empty())
            m_yesterday = dayPlus(m_world.today, -1);
        return m_yesterday;
    }

    World& m_world;
    Random m_random;
    std::vector<int> m_moods, m_quality;
    int m_fileSession = -1;
    std::string m_file, m_imported;
    Day m_yesterday;
};
} // namespace

void makeRatings(World& world) { Survey(world).run(); }

} // namespace rostrum::sample
