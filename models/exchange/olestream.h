// The bytes of one stream of an OLE2 file, wherever its sectors lie.
#pragma once
#include <QIODevice>
#include <vector>

namespace rostrum {

/// A list of places in a device that is read as one. The device stays the caller's and outlives the stream.
class OleStream {
public:
    explicit OleStream(QIODevice& device) : m_device(&device) {}

    /// For the container: the stream goes on with `length` bytes at `offset` of the device.
    void append(qint64 offset, qint64 length);
    /// For the container: the sectors were longer than the stream.
    void cut(qint64 size) { m_size = std::min(m_size, size); }
    qint64 size() const { return m_size; }
    /// Up to `length` bytes from `position`; fewer at the end, also when the file ends before its sectors do.
    qint64 read(qint64 position, char* target, qint64 length);

private:
    struct Run {
        qint64 start;  // in the stream
        qint64 offset; // in the device
        qint64 length;
    };
    QIODevice* m_device;
    std::vector<Run> m_runs;
    size_t m_run = 0; // where the last read ended
    qint64 m_size = 0;
};

} // namespace rostrum
