// What trainers published and who used it in a session, and what heads, HR, colleagues and they themselves say of them.
#include "models/sample/rowwriter.h"
#include <unordered_map>

namespace rostrum::sample {

namespace {
constexpr int kMonthsOfLibrary = 12;

class Librarian {
public:
    explicit Librarian(World& world) : m_world(world), m_random(world.random(11))
    {
        for (size_t i = 0; i < world.staff.size(); ++i)
            if (world.staff[i].trainer && !world.staff[i].leaver)
                m_trainers.push_back(int(i));
    }

    void run()
    {
        addItems();
        addUses();
        for (int back = kMonthsOfLibrary; back >= 1; --back)
            addAssessments(back);
    }

private:
    // Every trainer publishes now and then, out of what they teach; some hardly ever do.
    void addItems()
    {
        static const struct {
            const char *kind, *suffix, *tags;
        } kinds[] = {{"case", "案例复盘", "行业案例"},
                     {"slides", "课件", "课程设计"},
                     {"article", "授课心得", "授课技巧"},
                     {"template", "记录模板", "课程设计"}};
        std::unordered_map<int, std::vector<int>> taught;
        for (const Session& session : m_world.sessions)
            if (session.held && session.trainer >= 0)
                taught[session.trainer].push_back(session.course);
        for (const int trainer : m_trainers) {
            const auto courses = taught.find(trainer);
            if (courses == taught.end())
                continue;
            const int often = m_random.between(0, 5);
            for (int n = 0; n < often; ++n) {
                const auto& [kind, suffix, tags] = kinds[(n + trainer) % 4];
                const Course& course = m_world.courses[size_t(m_random.of(courses->second))];
                const Day day = dayPlus(m_world.today, -m_random.between(3, 30 * kMonthsOfLibrary));
                const std::string code = "ZL-" + padded(int(m_world.library.size()) + 1, 4);
                const std::string also = course.topic.empty() ? "" : "、" + course.topic;
                m_world.library.push_back({Id::derived({"library_item", code}), trainer, code, course.title + suffix,
                                           kind, tags + also, day,
                                           m_world.sources.next("library", "资料库清单.xlsx", m_world.today)});
                m_courseOf.push_back(int(&course - m_world.courses.data()));
            }
        }
    }

    // In sessions of the same topic from the next day on, most of them another trainer's.
    void addUses()
    {
        for (size_t i = 0; i < m_world.library.size(); ++i) {
            const LibraryItem& item = m_world.library[i];
            const std::string& topic = m_world.courses[size_t(m_courseOf[i])].topic;
            int left = m_random.below(4);
            for (size_t s = 0; s < m_world.sessions.size() && left > 0; ++s) {
                const Session& session = m_world.sessions[s];
                const bool fits = session.held && session.trainer >= 0 && session.day > item.published &&
                                  m_world.courses[size_t(session.course)].topic == topic;
                if (!fits || !m_random.percent(session.trainer == item.author ? 5 : 20))
                    continue;
                const Id id = Id::below(item.id, {"library_use", session.id.view(), Id{}.view(), ""});
                m_world.libraryUses.push_back({id, int(i), int(s)});
                --left;
            }
        }
    }

    void assess(int trainer, const char* role, const std::string& assessor, int points, const Day& day)
    {
        const std::string file = day.substr(0, 7) + "讲师评价.xlsx";
        m_world.assessments.push_back(
            {Id::below(m_world.staff[size_t(trainer)].id, {"assessment", role, foldedBytes(assessor), day}), trainer,
             role, assessor, std::clamp(points, 0, 200) * 5000, day,
             m_world.sources.next("assessments", file, dayPlus(day, 1))});
    }

    // The head of the department every month; HR, colleagues and the trainer at the end of a quarter.
    void addAssessments(int back)
    {
        const QDate month = QDate(m_world.options.today.year(), m_world.options.today.month(), 1).addMonths(-back);
        const Day day = dayText(month.addMonths(1).addDays(-3));
        for (const int trainer : m_trainers) {
            // Everyone has a level of their own, in half points of a hundred.
            const int level = 158 + int(m_world.staff[size_t(trainer)].id.view()[15]) % 15 * 2;
            const auto said = [&](int above) { return level + above + m_random.between(-8, 8); };
            assess(trainer, "head", {}, said(0), day);
            if (month.month() % 3)
                continue;
            assess(trainer, "hr", "人力资源部", said(2), day);
            assess(trainer, "self", {}, said(10), day);
            if (m_trainers.size() < 4)
                continue;
            std::vector<int> peers;
            while (peers.size() < 3)
                if (const int peer = m_random.of(m_trainers);
                    peer != trainer && std::find(peers.begin(), peers.end(), peer) == peers.end())
                    peers.push_back(peer);
            for (const int peer : peers)
                assess(trainer, "peer", m_world.staff[size_t(peer)].number, said(4), day);
        }
    }

    World& m_world;
    Random m_random;
    std::vector<int> m_trainers;
    std::vector<int> m_courseOf; ///< of each item, in the order of World::library
};
} // namespace

void makeLibrary(World& world) { Librarian(world).run(); }

Result<void> writeLibrary(RowWriter& writer, const World& world)
{
    const auto person = [&world](int index) -> const Id& { return world.staff[size_t(index)].id; };
    ROSTRUM_CHECK(writer.write(
        world.library,
        "INSERT INTO library_item(id, code, author, title, kind, tags, published_on) VALUES(?,?,?,?,?,?,?)",
        [&](Query& q, const LibraryItem& i) {
            q.bind(i.id).bind(std::string_view(i.code)).bind(person(i.author)).bind(std::string_view(i.title));
            q.bind(std::string_view(i.kind)).bind(std::string_view(i.tags)).bind(std::string_view(i.published));
        }));
    ROSTRUM_CHECK(writer.write(world.libraryUses, "INSERT INTO library_use(id, item, session) VALUES(?,?,?)",
                               [&](Query& q, const LibraryUse& u) {
                                   q.bind(u.id).bind(world.library[size_t(u.item)].id);
                                   q.bind(world.sessions[size_t(u.session)].id);
                               }));
    return writer.write(
        world.assessments,
        "INSERT INTO assessment(id, trainer, role, assessor, score, assessed_on) VALUES(?,?,?,?,?,?)",
        [&](Query& q, const Assessment& a) {
            q.bind(a.id).bind(person(a.trainer)).bind(std::string_view(a.role)).bind(orNull(a.assessor));
            q.bind(a.score).bind(std::string_view(a.day));
        });
}

} // namespace rostrum::sample
