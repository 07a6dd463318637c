// Names read as pinyin: ICU's Han-Latin/Names, mended by readingtables.h, and by a person's hand-made reading over all.
//
// Threads: making one takes 100 ms, and the transliterator in it is not thread-safe. So one per thread, never on the
// window's: what it makes (NameReading, sort keys) are values for any thread.
#pragma once
#include "models/facts/namereading.h"
#include <QByteArray>
#include <QStringList>
#include <memory>

namespace rostrum {

class Pinyin {
public:
    Pinyin();
    ~Pinyin();
    /// The calling thread's, made at the first call.
    static Pinyin& ofThisThread();

    /// `byHand` (person.reading) wins: then nothing else counts. Written together or apart, with or without tones.
    NameReading readName(const QString& name, const QString& byHand = {});
    /// A course, a department: no surname at its head.
    NameReading readTitle(const QString& title);

    /// Bytes that sort as names do: character by character by reading and tone, then as the Chinese collator has the
    /// characters. So one surname stays together; digits come before Han, Latin after.
    QByteArray sortKey(const QString& name, const QString& byHand = {});
    QByteArray titleSortKey(const QString& title);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Dense ranks from 0 of these names by sortKey; equal names have equal ranks. `byHand`: empty, or one for each name.
std::vector<int> nameRanks(Pinyin& pinyin, const QStringList& names, const QStringList& byHand = {});

} // namespace rostrum
