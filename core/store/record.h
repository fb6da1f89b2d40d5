// One record of the journal as bytes, with a checksum that also mends a flipped bit.
//
//   std::string bytes = write_record("d1", {RecordKind::edit, 7, 5, write_edit(edit)});
//   ReadRecord r = read_record("d1", 7, bytes);   // r.record, or why not
//
// Layout, little-endian:
//
//    0  4  "HSJ1"
//    4  1  version of the format: 2; 1 had the same layout, and payloads without acts and verdicts
//    5  1  kind: 1 snapshot, 2 edit done, 3 edit undone, 4 edit made again
//    6  2  0
//    8  8  seq        the record's place in the journal; the same as its key
//   16  8  revision   how many edits the document has seen, this one included
//   24  4  length of the payload in bytes
//   28  …  payload: an edit as JSON (hearsay_json.h), or a snapshot (snapshot.h)
//    …  4  CRC-32C over the document's id and everything before
//
// The checksum's generator (Castagnoli; the choice of iSCSI, ext4 and LevelDB) tells every single flipped bit
// from every other for records up to 256 MB, so one flipped bit is found and mended in O(bits) steps. A
// record that was cut, or damaged in more than one place, has no such bit, or after mending a wrong length:
// it is refused. Cost: O(size); 1 byte at a time from a 1 KB table.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hearsay {

enum class RecordKind : std::uint8_t { snapshot = 1, done = 2, undone = 3, redone = 4 };

constexpr std::uint8_t record_version = 2;

struct Record {
  RecordKind kind = RecordKind::done;
  std::uint64_t seq = 0;
  std::uint64_t revision = 0;
  std::string payload = {};
  friend bool operator==(const Record&, const Record&) = default;
};

struct ReadRecord {
  enum class Problem : std::uint8_t {
    none,
    damaged,  // checksum, length or place are wrong
    newer,    // sound, but of a version or kind that this program does not know
  };
  Problem problem = Problem::none;
  std::optional<Record> record;  // when there is no problem
  std::string mended;            // the right bytes when one bit was flipped; else empty
};

std::string write_record(std::string_view document, const Record& record);
// `seq` is the key that the bytes were found under.
ReadRecord read_record(std::string_view document, std::uint64_t seq, std::string_view bytes);

// CRC-32C of bytes, going on from the checksum of what comes before them.
std::uint32_t crc32c(std::string_view bytes, std::uint32_t before = 0);

}  // namespace hearsay
