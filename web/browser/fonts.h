// A Dear ImGui font loader whose glyphs are drawn by the browser: every script of the system's fonts, no font
// file.
//
// [x] any code point that some system font has
// [x] colour emoji
// [x] any pixel ratio (baked at device pixels)
// [x] warm-up in one read-back a face and size
// [ ] kerning, ligatures, shaping (the text layer shows such paragraphs)
//
// Each glyph costs 0.4–1.8 ms alone and a few microseconds in a warm-up row, once for each face, size and
// pixel ratio.
#pragma once

#include <string_view>

struct ImFont;

namespace hearsay::fonts {

enum class Face { ui, ui_bold, serif, serif_bold };  // known to fonts.js by web/agreed.mjs

// Makes the faces in the current ImGui context. Call once, before the first frame.
void start();
ImFont* face(Face face);

// Draws these characters for the face at `size` CSS pixels in one go, ahead of their use. The same
// string (by address) for the same face and size does nothing the second time.
void warm(Face face, float size, float pixel_ratio, std::string_view characters);

// From now on this code point (of a private plane) is drawn as these words, whole, as the browser sets them.
void name(char32_t code, std::string_view words);

// How far a line's baseline lies below the top of its box, in CSS pixels.
float ascent(Face face, float size, float pixel_ratio);

}  // namespace hearsay::fonts
