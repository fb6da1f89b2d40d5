// The C library's strtod(), answered by the browser, which reads numbers exactly as JSON has them. Only the
// JSON parser calls it, with the digits of a number whose form it has checked; the library's own would bring
// 128-bit arithmetic in software, 9 KB of the page, gzipped.
#include <emscripten.h>

#include <cstring>

// clang-format off
EM_JS(double, js_number, (const char* p, int n), {
  return Number(String.fromCharCode.apply(null, HEAPU8.subarray(p, p + n)));
})
// clang-format on

extern "C" {

double strtod(const char* text, char** end) {
  const std::size_t length = std::strlen(text);
  if (end) *end = const_cast<char*>(text) + length;
  return js_number(text, static_cast<int>(length));
}

// Nobody calls these, but std::string's own file names them, and the library's would bring its strtod()
// along.
float strtof(const char* text, char** end) { return static_cast<float>(strtod(text, end)); }
long double strtold(const char* text, char** end) { return strtod(text, end); }

}  // extern "C"
