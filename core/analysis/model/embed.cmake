# Writes the bytes of INPUT as a C++ array to OUTPUT.
file(READ "${INPUT}" bytes HEX)
string(LENGTH "${bytes}" digits)
math(EXPR size "${digits} / 2")
# Rows of 20 bytes: some compilers are slow with one line of a megabyte.
string(REPEAT "[0-9a-f]" 40 row)
string(REGEX REPLACE "(${row})" "\\1\n" bytes "${bytes}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
file(WRITE "${OUTPUT}" "// Generated from core/analysis/model/english.model.
#include <cstddef>
#include <cstdint>
namespace hearsay::syntax {
extern const std::uint8_t english_model[];
extern const std::size_t english_model_size;
const std::uint8_t english_model[] = {
${bytes}
};
const std::size_t english_model_size = ${size};
}  // namespace hearsay::syntax
")
