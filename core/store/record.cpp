// Tested by tests/unit/store_test.cpp; fuzzed by tests/fuzz/file_fuzz.cpp.
#include "core/store/record.h"

#include <array>

namespace hearsay {

namespace {

constexpr std::string_view magic = "HSJ1";
constexpr std::size_t header_bytes = 28, checksum_bytes = 4;
constexpr std::uint32_t polynomial = 0x82F63B78;  // Castagnoli, bits reversed

constexpr std::array<std::uint32_t, 256> make_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t crc = i;
    for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? (crc >> 1) ^ polynomial : crc >> 1;
    table[i] = crc;
  }
  return table;
}
constexpr std::array<std::uint32_t, 256> table = make_table();

void append_number(std::string& out, std::uint64_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xFF);
}

std::uint64_t number_at(std::string_view bytes, std::size_t at, int count) {
  std::uint64_t number = 0;
  for (int i = count; i-- > 0;)
    number = number << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  return number;
}

std::uint32_t checksum(std::string_view document, std::string_view bytes) {
  // The zero parts id and bytes; ids do not hold one in practice, and two documents differ in it at any rate.
  return crc32c(bytes, crc32c(std::string_view("\0", 1), crc32c(document)));
}

// Flips the one bit whose flip explains the difference between the checksums; false when there is none.
//
// A checksum is linear: flipping a bit changes it by a value that depends only on how far the bit is from the
// end. So go from the end to the start, one bit a step, until that value is the difference.
bool mend(std::string& bytes, std::uint32_t difference) {
  const std::size_t body = bytes.size() - checksum_bytes;
  const auto flip = [&bytes](std::size_t at, unsigned bit) {
    bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1u << bit));
  };
  // In the checksum itself: a difference of one bit.
  if ((difference & (difference - 1)) == 0) {
    unsigned bit = 0;
    while (difference >> bit != 1) ++bit;
    flip(body + bit / 8, bit % 8);
    return true;
  }
  std::uint32_t effect = polynomial;  // of the last bit that is fed: the highest of the last byte
  for (std::size_t at = body; at-- > 0;)
    for (unsigned bit = 8; bit-- > 0;) {
      if (effect == difference) {
        flip(at, bit);
        return true;
      }
      effect = effect & 1 ? (effect >> 1) ^ polynomial : effect >> 1;
    }
  return false;
}

}  // namespace

std::uint32_t crc32c(std::string_view bytes, std::uint32_t before) {
  std::uint32_t crc = ~before;
  for (const char c : bytes) crc = (crc >> 8) ^ table[(crc ^ static_cast<unsigned char>(c)) & 0xFF];
  return ~crc;
}

std::string write_record(std::string_view document, const Record& record) {
  std::string out;
  out.reserve(header_bytes + record.payload.size() + checksum_bytes);
  out += magic;
  append_number(out, record_version, 1);
  append_number(out, static_cast<std::uint64_t>(record.kind), 1);
  append_number(out, 0, 2);
  append_number(out, record.seq, 8);
  append_number(out, record.revision, 8);
  append_number(out, record.payload.size(), 4);
  out += record.payload;
  append_number(out, checksum(document, out), 4);
  return out;
}

ReadRecord read_record(std::string_view document, std::uint64_t seq, std::string_view bytes) {
  ReadRecord result;
  result.problem = ReadRecord::Problem::damaged;
  if (bytes.size() < header_bytes + checksum_bytes) return result;
  const auto difference_of = [document](std::string_view all) {
    const std::size_t body = all.size() - checksum_bytes;
    return checksum(document, all.substr(0, body)) ^ static_cast<std::uint32_t>(number_at(all, body, 4));
  };
  std::string mended;
  if (const std::uint32_t difference = difference_of(bytes)) {
    mended = bytes;
    if (!mend(mended, difference) || difference_of(mended) != 0) return result;
    bytes = mended;
  }
  if (!bytes.starts_with(magic) || number_at(bytes, 8, 8) != seq) return result;
  const std::uint64_t version = number_at(bytes, 4, 1), kind = number_at(bytes, 5, 1);
  // What a newer program wrote may have another layout from here on.
  if (version > record_version || kind > static_cast<std::uint64_t>(RecordKind::redone)) {
    result.problem = ReadRecord::Problem::newer;
    return result;
  }
  const std::size_t length = bytes.size() - header_bytes - checksum_bytes;
  if (version == 0 || kind == 0 || number_at(bytes, 24, 4) != length) return result;
  result.problem = ReadRecord::Problem::none;
  result.record = Record{static_cast<RecordKind>(kind), seq, number_at(bytes, 16, 8),
                         std::string(bytes.substr(header_bytes, length))};
  result.mended = std::move(mended);
  return result;
}

}  // namespace hearsay
