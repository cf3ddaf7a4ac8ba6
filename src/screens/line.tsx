import {Box, Text, type TextProps} from 'ink';
import type {ReactNode} from 'react';

type Props = Omit<TextProps, 'wrap'> & {readonly children?: ReactNode};

/** One row of the screen, whatever it holds: what is too long is cut, and the row is never given away. */
export function Line({children = ' ', ...looks}: Props) {
	return (
		<Box height={1} flexShrink={0} overflow="hidden">
			<Text wrap="hard" {...looks}>
				{children}
			</Text>
		</Box>
	);
}
