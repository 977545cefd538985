// The demo: assembles broker and client on real data.
export const demo = 'demo';
