// The WebGL surface that ImGui draws on, and what is seen of it.
//
// [x] WebGL 2 through ImGui's own OpenGL 3 backend   [x] any pixel ratio   [x] loss and return of the context
// [x] no WebGL at all: frames are laid out but not drawn, and the DOM over the canvas is what people see
// [x] a picture that scrolls with the page's own scrolling: tiles
#pragma once

#include <cstdint>

struct ImDrawList;

namespace hearsay::screen {

// Makes the context; frames before it are laid out but not drawn. False where there is no WebGL 2.
bool start();
// The context was lost or is back.
void lost();
void restored();
bool works();
// Where the pointer is, CSS pixels in the window.
void pointer(float x, float y);

// The size of the page in CSS pixels and the device pixels for each.
void resize(float width, float height, float pixel_ratio);
// Around one ImGui frame. Below what it draws lie only the tiles and the page's paper. end()
// draws nothing when there is nothing new to be seen.
void begin();
// A plain ground (opaque, 0xAABBGGRR) below all that ImGui draws in this frame, above those before it; CSS
// pixels. Not drawn, but laid by the browser: to it a plain colour costs a quarter of a picture.
void ground(float x, float y, float width, float height, unsigned colour);
// Where an article's tiles are seen in this frame, once for each article, from left to right; CSS pixels. The page is
// shown in parts round them and over them (parts.h).
void opening(float x, float y, float width, float height);
void end();

// Tiles.

// The article's picture is cut into tiles that lie in its scroller (tiles.js): the browser scrolls them
// without asking anybody. Device pixels, in the scrolled content; no larger than the window.
struct Tile {
  int slot;  // from 16 · layer on; a slot is drawn over, or hidden
  int x, y, width, height;
};
// An empty list to draw a tile on, in CSS pixels of the content. Valid until the next call or end().
ImDrawList* sheet(const Tile& tile);
// A number for all that the sheet holds: the same twice looks the same.
std::uint64_t seen_on_sheet();
// end() will draw what the sheet holds and show it as this tile.
void keep_sheet(const Tile& tile);
void hide_tile(int slot);
// Another number when all tiles have lost their pictures.
unsigned tiles_made();

}  // namespace hearsay::screen
